"""What everybody knows of geography, as plain text: states with capitals and demonyms, large cities, regions.

`name = other spellings : capital = other spellings : demonyms`. Written from general knowledge; nothing here belongs
to any article. Where a name is also a first name or a common word, `sorting` asks for more than the name.
"""

from collections.abc import Iterator
from typing import Literal, NamedTuple

_STATES = """
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

_CITIES = """
Aberdeen; Abidjan; Acapulco; Adelaide; Aden; Agra; Ahmedabad; Aleppo; Alexandria; Almaty = Alma-Ata; Amritsar;
Anchorage; Antalya; Antwerp; Arkhangelsk; Atlanta; Auckland; Avignon; Avdiivka = Avdeevka, Avdeyevka; Bakhmut =
Artemivsk; Bali; Baltimore; Barcelona; Bari; Basel = Basle; Basra; Belgorod; Benghazi; Bergamo; Bergen; Bilbao;
Birmingham; Bologna; Bonn; Bordeaux; Boston; Bremen; Brest; Brisbane; Bristol; Brno; Brooklyn; Bruges; Bryansk; Bucha;
Buffalo; Bukhara; Burgas; Busan; Calais; Calgary; Cali; Cambridge; Cancun = Cancún; Cannes; Cape Town; Caracas;
Cardiff; Casablanca; Catania; Chechnya; Chelyabinsk; Chengdu; Chennai = Madras; Chernihiv = Chernigov; Chernivtsi;
Chernobyl = Chornobyl; Chicago; Chittagong; Chongqing; Christchurch; Cincinnati; Cleveland; Cologne; Columbus;
Constantinople; Coventry; Dallas; Damietta; Dar es Salaam; Darwin; Davos; Denver; Detroit; Dnipro = Dnepr,
Dnipropetrovsk, Dnepropetrovsk; Donetsk; Dortmund; Dover; Dresden; Dubai; Dubrovnik; Durban; Düsseldorf = Dusseldorf;
Edmonton; Eindhoven; Essen; Fallujah; Florence; Frankfurt; Fukushima; Gaza City; Gdańsk = Gdansk, Danzig; Geneva;
Genoa; Ghent; Glasgow; Gomel; Gothenburg; Granada; Grenoble; Grozny; Guadalajara; Guangzhou = Canton; Haifa; Halifax;
Hamburg; Hanover = Hannover; Harbin; Hebron; Herat; Hiroshima; Ho Chi Minh City = Saigon; Hollywood; Homs; Hong Kong;
Honolulu; Houston; Hyderabad; Ibiza; Idlib; Indianapolis; Irkutsk; Irpin; Istanbul; Ivano-Frankivsk; Izium = Izyum;
Izmir; Jaffa; Jeddah; Jenin; Jersey City; Johannesburg; Kabul; Kaliningrad; Kandahar; Kano; Karachi; Katowice; Kaunas;
Kazan; Kerch; Khan Younis = Khan Yunis; Kharkiv = Kharkov; Kherson; Khabarovsk; Kobe; Kolkata = Calcutta; Košice;
Kraków = Krakow, Cracow; Kramatorsk; Krasnodar; Kremenchuk; Kryvyi Rih = Krivoy Rog; Kursk; Kyoto; Lagos; Lahore; Las
Vegas; Lausanne; Leeds; Leicester; Leipzig; Liège = Liege; Lille; Linz; Liverpool; Los Angeles; Luhansk = Lugansk;
Lviv = Lvov, Lwów; Lyon = Lyons; Madras; Mainz; Málaga = Malaga; Manchester; Mandalay; Manhattan; Mannheim; Mariupol;
Marrakesh = Marrakech; Marseille = Marseilles; Mecca; Medan; Medina; Melbourne; Melitopol; Memphis; Miami; Milan;
Milwaukee; Minneapolis; Mombasa; Monterrey; Montreal = Montréal; Mosul; Mumbai = Bombay; Munich; Murmansk; Mykolaiv =
Nikolaev, Nikolayev; Nagasaki; Nagoya; Nantes; Naples; Nashville; Newark; New Orleans; Newcastle; New York = N.Y., New
York City; Nice; Nizhny Novgorod; Norilsk; Nottingham; Novgorod; Novosibirsk; Nuremberg; Oakland; Odesa = Odessa;
Omsk; Oran; Orenburg; Orlando; Osaka; Ostrava; Oxford; Palermo; Palmyra; Perm; Perth; Peshawar; Philadelphia; Phoenix;
Pittsburgh; Plovdiv; Plymouth; Podgorica; Pokrovsk; Poltava; Porto; Poznań = Poznan; Pskov; Quebec = Québec; Quetta;
Rafah; Raqqa; Ravenna; Recife; Reims; Rio de Janeiro; Rivne; Rostov = Rostov-on-Don; Rotterdam; Ruse; Ryazan;
Sacramento; Salzburg; Samara; Samarkand; San Antonio; San Diego; San Francisco; San Jose; São Paulo = Sao Paulo;
Sapporo; Saratov; Seattle; Sevastopol; Seville; Shanghai; Sharm el-Sheikh; Sheffield; Shenzhen; Simferopol; Sloviansk
= Slovyansk, Slavyansk; Smolensk; Sochi; Solihull; Southampton; Split; Srebrenica; St. Louis; St. Petersburg = St
Petersburg, Saint Petersburg, Leningrad; Stalingrad; Stara Zagora; Stavropol; Strasbourg; Stuttgart; Sumy; Surabaya;
Sydney; Szczecin; Taganrog; Tampa; Tartu; Tel Aviv; Ternopil; The Hague; Thessaloniki = Salonika; Tijuana; Timișoara =
Timisoara; Toronto; Toulouse; Trieste; Tula; Turin; Tver; Ufa; Utrecht; Valencia; Vancouver; Varna; Venice; Verona;
Vinnytsia = Vinnitsa; Vitebsk; Vladivostok; Volgograd; Voronezh; Wiesbaden; Winnipeg; Wrocław = Wroclaw; Wuhan;
Yakutsk; Yalta; Yangon = Rangoon; Yekaterinburg = Ekaterinburg; Yokohama; Zaporizhzhia = Zaporizhia, Zaporozhye,
Zaporizhzhya; Zhytomyr; Zurich = Zürich
"""

_REGIONS = """
Africa; Asia; Europe; Antarctica; Oceania; North America; South America; Latin America; Central America; Eastern
Europe; Western Europe; Central Europe; Southeast Asia = South-East Asia; Central Asia; Middle East; Far East; North
Africa; West Africa; East Africa; Arctic; Balkans; Baltics; Caucasus; Scandinavia; Siberia; Sahel; Maghreb; Levant;
Caribbean; Crimea = Crimean Peninsula; Donbas = Donbass; Transnistria; Abkhazia; South Ossetia; Nagorno-Karabakh =
Karabakh; Dagestan; Tatarstan; Gaza = Gaza Strip; West Bank; Golan Heights; Sinai; Kashmir; Tibet; Xinjiang; Inner
Mongolia; Guangdong; Hubei; Kurdistan; Catalonia; Andalusia; Basque Country; Galicia; Bavaria; Saxony; Hesse;
Brandenburg; Thuringia; North Rhine-Westphalia; Lower Saxony; Normandy; Brittany; Provence; Corsica; Sicily; Sardinia;
Tuscany; Lombardy; Flanders; Wallonia; Silesia; Transylvania; Vojvodina; Lapland; Greenland; Faroe Islands; Svalbard;
Cornwall; Kent; Yorkshire; Ulster; Alabama; Alaska; Arizona; Arkansas; California; Colorado; Connecticut; Delaware;
Florida; Hawaii; Idaho; Illinois; Indiana; Iowa; Kansas; Kentucky; Louisiana; Maine; Maryland; Massachusetts;
Michigan; Minnesota; Mississippi; Missouri; Montana; Nebraska; Nevada; New Hampshire = N.H.; New Jersey = N.J.; New
Mexico; North Carolina = N.C.; North Dakota; Ohio; Oklahoma; Oregon; Pennsylvania; Puerto Rico; Rhode Island; South
Carolina = S.C.; South Dakota; Tennessee; Texas; Utah; Vermont; Virginia; Washington State; West Virginia; Wisconsin;
Wyoming; New England; Midwest; Silicon Valley; Ontario; Alberta; British Columbia; Nova Scotia; New South Wales;
Queensland; Punjab; Sindh; Kerala; Gujarat; Darfur; Tigray; Biafra; Zanzibar; Okinawa; Hokkaido; Sumatra; Java;
Borneo; Atlantic = Atlantic Ocean; Pacific = Pacific Ocean; Indian Ocean; Mediterranean = Mediterranean Sea; Black
Sea; Baltic Sea = Baltic; Red Sea; North Sea; Caspian Sea; Sea of Azov; Persian Gulf; South China Sea; Adriatic =
Adriatic Sea; Aegean; English Channel; Suez Canal; Panama Canal; Strait of Hormuz; Bosphorus = Bosporus; Gibraltar;
Danube; Rhine; Volga; Dnieper = Dnipro River; Thames; Seine; Nile; Euphrates; Tigris; Amazon; Ganges; Mekong; Alps;
Himalayas; Carpathians; Urals; Andes; Everest = Mount Everest, Mt. Everest; Sahara; Bermuda; Macau = Macao; Guantanamo
= Guantanamo Bay; Falkland Islands = Falklands; Kuril Islands; Cayman Islands; Channel Islands
"""

#: What German, French, Spanish, Bulgarian and Russian call what news speaks of most.
_ABROAD = """
Germany = Deutschland, Allemagne, Alemania, Германия; France = Frankreich, Francia, Франция; Russia = Russland,
Russie, Rusia, Русия, Россия; Ukraine = Ucrania, Украйна, Украина; United States = Vereinigte Staaten, États-Unis,
Estados Unidos, EE.UU., САЩ, США; United Kingdom = Großbritannien, Vereinigtes Königreich, Royaume-Uni, Reino Unido,
Великобритания; China = Chine, Китай; Italy = Italien, Italie, Italia, Италия; Spain = Spanien, Espagne, España,
Испания; Poland = Polen, Pologne, Polonia, Полша, Польша; Austria = Österreich, Autriche, Австрия; Switzerland =
Schweiz, Suisse, Suiza, Швейцария; Netherlands = Niederlande, Pays-Bas, Países Bajos, Нидерландия, Нидерланды; Belgium
= Belgien, Belgique, Bélgica, Белгия, Бельгия; Hungary = Ungarn, Hongrie, Hungría, Унгария, Венгрия; Romania =
Rumänien, Roumanie, Rumania, Румъния, Румыния; Bulgaria = Bulgarien, Bulgarie, България, Болгария; Greece =
Griechenland, Grèce, Grecia, Гърция, Греция; Turkey = Türkei, Turquie, Turquía, Турция; Serbia = Serbien, Serbie,
Сърбия, Сербия; Belarus = Weißrussland, Biélorussie, Bielorrusia, Беларус, Беларусь, Белоруссия; Israel = Israël,
Израел, Израиль; Iran = Irán, Иран; Iraq = Irak, Ирак; Syria = Syrien, Syrie, Siria, Сирия; India = Indien, Inde,
Индия; Japan = Japon, Japón, Япония; Brazil = Brasilien, Brésil, Brasil, Бразилия; Mexico = Mexiko, Mexique, México,
Мексико, Мексика; Canada = Kanada, Canadá, Канада; Egypt = Ägypten, Égypte, Egipto, Египет; Sweden = Schweden, Suède,
Suecia, Швеция; Norway = Norwegen, Norvège, Noruega, Норвегия; Finland = Finnland, Finlande, Finlandia, Финландия,
Финляндия; Denmark = Dänemark, Danemark, Dinamarca, Дания; Moscow = Moskau, Moscou, Moscú, Москва; Kyiv = Kiew, Київ,
Киев; Berlin = Берлин; Paris = París, Париж; London = Londres, Лондон; Rome = Rom, Roma, Рим; Vienna = Wien, Vienne,
Viena, Виена, Вена; Warsaw = Warschau, Varsovie, Varsovia, Варшава; Brussels = Brüssel, Bruxelles, Bruselas, Брюксел,
Брюссель; Washington = Вашингтон; Beijing = Pékin, Pekín, Пекин; Sofia = София; Athens = Athen, Athènes, Atenas,
Атина, Афины; Geneva = Genf, Genève, Ginebra, Женева; Munich = München, Múnich, Мюнхен; Cologne = Köln; Crimea = Krim,
Crimée, Крим, Крым; Europe = Europa, Европа; Africa = Afrika, Afrique, África, Африка; Asia = Asien, Asie, Азия
"""
_ABBREVIATED = """
Ala=Alabama Ariz=Arizona Ark=Arkansas Calif=California Colo=Colorado Conn=Connecticut Del=Delaware Fla=Florida
Ga=Georgia Ill=Illinois Ind=Indiana Kan=Kansas Ky=Kentucky La=Louisiana Md=Maryland Mass=Massachusetts Mich=Michigan
Minn=Minnesota Miss=Mississippi Mo=Missouri Mont=Montana Neb=Nebraska Nev=Nevada Okla=Oklahoma Ore=Oregon
Pa=Pennsylvania Tenn=Tennessee Tex=Texas Vt=Vermont Va=Virginia Wash=Washington Wis=Wisconsin Wyo=Wyoming
"""


class Place(NamedTuple):
    """A state or another place: its usual name, and the state whose capital it is."""

    name: str
    type: Literal["state", "place"]
    state: str = ""


def _spellings(entry: str) -> list[str]:
    """The usual name first, then the others."""
    usual, _, others = entry.partition("=")
    return [name for name in (usual.strip(), *map(str.strip, others.split(","))) if name]


def _states() -> Iterator[tuple[list[str], list[str], list[str]]]:
    for line in _STATES.strip().splitlines():
        state, capital, demonyms = line.split(":")
        yield _spellings(state), _spellings(capital), [word.replace("-", " ") for word in demonyms.split()]


def _places() -> dict[str, Place]:
    known: dict[str, Place] = {}
    for entry in (_CITIES + ";" + _REGIONS).replace("\n", " ").split(";"):
        spellings = _spellings(entry)
        known.update(dict.fromkeys(spellings, Place(spellings[0], "place")))
    for states, capitals, _demonyms in _states():
        known.update(dict.fromkeys(capitals, Place(capitals[0], "place", states[0])) if capitals else {})
        known.update(dict.fromkeys(states, Place(states[0], "state")))
    for entry in _ABROAD.replace("\n", " ").split(";"):
        usual, *others = _spellings(entry)
        known.update({name: known[usual] for name in others if name not in known})
    return known


def _demonyms() -> dict[str, str]:
    found: dict[str, str] = {}
    for states, _capitals, demonyms in _states():
        for word in demonyms:
            found[word] = found[word + "s"] = states[0]
    return found


#: “Ida.” for Idaho: only with a stop behind it and a comma, a bracket or a party before it.
ABBREVIATED = dict(pair.split("=") for pair in _ABBREVIATED.split())
#: Every spelling, with the place it names: `PLACES["Kiev"]` is Kyiv, a place, capital of Ukraine.
PLACES = _places()
#: “Bulgarian”, “Bulgarians”: an adjective or a people, by its state. Never the name of a person.
DEMONYMS = _demonyms()
