"""The states of the world, as plain text: `name = other spellings : capital = other spellings : demonyms`.

Written from general knowledge; nothing here belongs to any article.
"""

STATES = """
Afghanistan : Kabul : Afghan Afghans
Albania : Tirana : Albanian
Algeria : Algiers : Algerian
Andorra : Andorra la Vella : Andorran
Angola : Luanda : Angolan
Antigua and Barbuda : Saint John's : Antiguan
Argentina : Buenos Aires : Argentine Argentinian
Armenia : Yerevan : Armenian
Australia : Canberra : Australian
Austria : Vienna : Austrian
Azerbaijan : Baku : Azerbaijani Azeri
Bahamas = the Bahamas : Nassau : Bahamian
Bahrain : Manama : Bahraini
Bangladesh : Dhaka = Dacca : Bangladeshi
Barbados : Bridgetown : Barbadian
Belarus = Byelorussia, Belorussia : Minsk : Belarusian Belarussian
Belgium : Brussels : Belgian
Belize : Belmopan : Belizean
Benin : Porto-Novo : Beninese
Bhutan : Thimphu : Bhutanese
Bolivia : La Paz : Bolivian
Bosnia and Herzegovina = Bosnia, Bosnia-Herzegovina : Sarajevo : Bosnian
Botswana : Gaborone : Botswanan
Brazil : Brasília = Brasilia : Brazilian
Brunei : Bandar Seri Begawan : Bruneian
Bulgaria : Sofia : Bulgarian
Burkina Faso : Ouagadougou : Burkinabe
Burundi : Bujumbura : Burundian
Cambodia : Phnom Penh : Cambodian
Cameroon : Yaoundé = Yaounde : Cameroonian
Canada : Ottawa : Canadian
Cape Verde = Cabo Verde : Praia : Cape-Verdean
Central African Republic : Bangui :
Chad : N'Djamena : Chadian
Chile : Santiago : Chilean
China = People's Republic of China, PRC : Beijing = Peking : Chinese
Colombia : Bogotá = Bogota : Colombian
Comoros : Moroni : Comoran
Democratic Republic of the Congo = DR Congo, DRC, Democratic Republic of Congo : Kinshasa : Congolese
Republic of the Congo = Congo, Republic of Congo : Brazzaville :
Costa Rica : San José : Costa-Rican
Croatia : Zagreb : Croatian Croat
Cuba : Havana : Cuban
Cyprus : Nicosia : Cypriot
Czech Republic = Czechia : Prague : Czech
Denmark : Copenhagen : Danish Dane
Djibouti : : Djiboutian
Dominica : Roseau :
Dominican Republic : Santo Domingo : Dominican
Ecuador : Quito : Ecuadorian Ecuadorean
Egypt : Cairo : Egyptian
El Salvador : San Salvador : Salvadoran
Equatorial Guinea : Malabo :
Eritrea : Asmara : Eritrean
Estonia : Tallinn : Estonian
Eswatini = Swaziland : Mbabane : Swazi
Ethiopia : Addis Ababa : Ethiopian
Fiji : Suva : Fijian
Finland : Helsinki : Finnish Finn
France = French Republic : Paris : French
Gabon : Libreville : Gabonese
Gambia = the Gambia : Banjul : Gambian
Georgia : Tbilisi = Tiflis : Georgian
Germany = Federal Republic of Germany, West Germany : Berlin : German
Ghana : Accra : Ghanaian
Greece : Athens : Greek
Grenada : Saint George's : Grenadian
Guatemala : Guatemala City : Guatemalan
Guinea : Conakry : Guinean
Guinea-Bissau : Bissau :
Guyana : Georgetown : Guyanese
Haiti : Port-au-Prince : Haitian
Honduras : Tegucigalpa : Honduran
Hungary : Budapest : Hungarian
Iceland : Reykjavík = Reykjavik : Icelandic Icelander
India : New Delhi = Delhi : Indian
Indonesia : Jakarta : Indonesian
Iran = Persia, Islamic Republic of Iran : Tehran = Teheran : Iranian
Iraq : Baghdad : Iraqi
Ireland = Republic of Ireland : Dublin : Irish
Israel : Jerusalem : Israeli
Italy : Rome : Italian
Ivory Coast = Côte d'Ivoire, Cote d'Ivoire : Yamoussoukro : Ivorian
Jamaica : Kingston : Jamaican
Japan : Tokyo : Japanese
Jordan : Amman : Jordanian
Kazakhstan : Astana = Nur-Sultan : Kazakh Kazakhstani
Kenya : Nairobi : Kenyan
Kiribati : Tarawa :
Kosovo : Pristina = Prishtina : Kosovar Kosovan
Kuwait : Kuwait City : Kuwaiti
Kyrgyzstan : Bishkek : Kyrgyz
Laos : Vientiane : Laotian Lao
Latvia : Riga : Latvian
Lebanon : Beirut : Lebanese
Lesotho : Maseru : Basotho
Liberia : Monrovia : Liberian
Libya : Tripoli : Libyan
Liechtenstein : Vaduz :
Lithuania : Vilnius : Lithuanian
Luxembourg : Luxembourg City : Luxembourgish
Madagascar : Antananarivo : Malagasy
Malawi : Lilongwe : Malawian
Malaysia : Kuala Lumpur : Malaysian
Maldives = the Maldives : Malé : Maldivian
Mali : Bamako : Malian
Malta : Valletta : Maltese
Marshall Islands : Majuro : Marshallese
Mauritania : Nouakchott : Mauritanian
Mauritius : Port Louis : Mauritian
Mexico : Mexico City : Mexican
Micronesia : Palikir : Micronesian
Moldova : Chișinău = Chisinau, Kishinev : Moldovan
Monaco : : Monegasque
Mongolia : Ulaanbaatar = Ulan Bator : Mongolian
Montenegro : Podgorica : Montenegrin
Morocco : Rabat : Moroccan
Mozambique : Maputo : Mozambican
Myanmar = Burma : Naypyidaw = Nay Pyi Taw : Burmese
Namibia : Windhoek : Namibian
Nauru : Yaren : Nauruan
Nepal : Kathmandu : Nepali Nepalese
Netherlands = the Netherlands, Holland : Amsterdam : Dutch
New Zealand : Wellington : New-Zealander Kiwi
Nicaragua : Managua : Nicaraguan
Niger : Niamey : Nigerien
Nigeria : Abuja : Nigerian
North Korea = N. Korea, DPRK, Democratic People's Republic of Korea : Pyongyang : North-Korean
North Macedonia = Macedonia, FYROM : Skopje : Macedonian
Norway : Oslo : Norwegian
Oman : Muscat : Omani
Pakistan : Islamabad : Pakistani
Palau : Ngerulmud : Palauan
Palestine = Palestinian Authority : Ramallah : Palestinian
Panama : Panama City : Panamanian
Papua New Guinea : Port Moresby :
Paraguay : Asunción = Asuncion : Paraguayan
Peru : Lima : Peruvian
Philippines = the Philippines : Manila : Filipino Philippine Filipina
Poland : Warsaw : Polish Pole
Portugal : Lisbon : Portuguese
Qatar : Doha : Qatari
Romania : Bucharest : Romanian
Russia = Russian Federation : Moscow : Russian
Rwanda : Kigali : Rwandan
Saint Lucia = St. Lucia, St Lucia : Castries :
Samoa : Apia : Samoan
San Marino : :
Saudi Arabia = Kingdom of Saudi Arabia : Riyadh : Saudi Saudi-Arabian
Senegal : Dakar : Senegalese
Serbia : Belgrade : Serbian Serb
Seychelles = the Seychelles : Victoria : Seychellois
Sierra Leone : Freetown : Sierra-Leonean
Singapore : : Singaporean
Slovakia = Slovak Republic : Bratislava : Slovak Slovakian
Slovenia : Ljubljana : Slovenian Slovene
Solomon Islands : Honiara :
Somalia : Mogadishu : Somali Somalian
South Africa : Pretoria : South-African
South Korea = S. Korea, Republic of Korea : Seoul : South-Korean Korean
South Sudan : Juba : South-Sudanese
Soviet Union = USSR, U.S.S.R. : : Soviet
Spain : Madrid : Spanish Spaniard
Sri Lanka = Ceylon : Colombo : Sri-Lankan
Sudan : Khartoum : Sudanese
Suriname : Paramaribo : Surinamese
Sweden : Stockholm : Swedish Swede
Switzerland : Bern = Berne : Swiss
Syria : Damascus : Syrian
Taiwan : Taipei : Taiwanese
Tajikistan : Dushanbe : Tajik
Tanzania : Dodoma : Tanzanian
Thailand : Bangkok : Thai
Timor-Leste = East Timor : Dili : Timorese
Togo : Lomé = Lome : Togolese
Tonga : Nuku'alofa : Tongan
Trinidad and Tobago : Port of Spain : Trinidadian
Tunisia : Tunis : Tunisian
Turkey = Türkiye, Turkiye : Ankara : Turkish Turk
Turkmenistan : Ashgabat : Turkmen
Tuvalu : Funafuti : Tuvaluan
Uganda : Kampala : Ugandan
Ukraine = the Ukraine : Kyiv = Kiev, Kyyiv : Ukrainian
United Arab Emirates = UAE, U.A.E., Emirates : Abu Dhabi : Emirati
United Kingdom = UK, U.K., Britain, Great Britain : London : British Briton
United States = US, U.S., USA, U.S.A., America : Washington = D.C., Washington D.C. : American
Uruguay : Montevideo : Uruguayan
Uzbekistan : Tashkent : Uzbek
Vanuatu : Port Vila :
Vatican City = the Vatican, Vatican, Holy See : :
Venezuela : Caracas : Venezuelan
Vietnam = Viet Nam : Hanoi : Vietnamese
Yemen : Sanaa = Sana'a : Yemeni
Yugoslavia : : Yugoslav
Czechoslovakia : : Czechoslovak
East Germany = GDR : :
Zambia : Lusaka : Zambian
Zimbabwe = Rhodesia : Harare : Zimbabwean
England : : English Englishman
Scotland : Edinburgh : Scottish Scot
Wales : Cardiff : Welsh
Northern Ireland : Belfast :
"""
