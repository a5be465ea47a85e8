"""Cities and regions that news speaks of, as plain text: `name = other spellings; …`.

Written from general knowledge; nothing here belongs to any article.
"""

CITIES = """
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

REGIONS = """
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
ABROAD = """
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
ABBREVIATED = """
Ala=Alabama Ariz=Arizona Ark=Arkansas Calif=California Colo=Colorado Conn=Connecticut Del=Delaware Fla=Florida
Ga=Georgia Ill=Illinois Ind=Indiana Kan=Kansas Ky=Kentucky La=Louisiana Md=Maryland Mass=Massachusetts Mich=Michigan
Minn=Minnesota Miss=Mississippi Mo=Missouri Mont=Montana Neb=Nebraska Nev=Nevada Okla=Oklahoma Ore=Oregon
Pa=Pennsylvania Tenn=Tennessee Tex=Texas Vt=Vermont Va=Virginia Wash=Washington Wis=Wisconsin Wyo=Wyoming
"""
