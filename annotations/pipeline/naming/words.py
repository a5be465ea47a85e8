"""General words that say what a name is: first names, offices, what organisations are called, what is no name."""

FIRST_NAMES = frozenset(
    """Aaron Abdul Abdullah Abigail Ada Adam Adrian Agnes Ahmad Ahmed Aidan Aisha Alain Alan Alastair Albert Alberto
    Alejandro Aleksandar Aleksandr Aleksei Alena Alex Alexa Alexander Alexandra Alexei Alexey Alexis Alfred Ali
    Alice Alicia Alina Alison Allan Allen Alyssa Amanda Amber Amelia Amina Amir Amit Amy Ana Anastasia Anatoly
    Anders Andre Andrea Andreas Andrei Andrés Andrew Andrey Andrii Andriy Andrzej Andy Angela Angelo Anil Anita Ann
    Anna Anne Annette Anthony Antoine Anton Antonia Antonio António Antony Arif Arjun Arnold Arseniy Artem Arthur
    Artur Arun Ashley Ashraf Astrid Audrey August Aung Austin Ayman Aziz Barack Barbara Barry Bart Bashar Beatrice
    Beatriz Ben Benjamin Benny Bernard Bernardo Bernhard Bernie Bertrand Bess Beth Betty Bill Billy Björn Bob Bogdan
    Boris Boyko Brad Bradley Brandon Brenda Brendan Brent Brett Brian Bridget Bruce Bruno Bryan Camila Carl Carla
    Carlos Carmen Carol Caroline Catherine Cathy Cecilia Cedric Charles Charlie Charlotte Chelsea Cheryl Chloe Chris
    Christian Christiane Christina Christine Christoph Christophe Christopher Claire Clara Clare Clarence Claude
    Claudia Claudio Clive Colin Connor Conor Craig Cristina Curtis Cyril Dale Damian Damien Dan Dana Daniel Daniela
    Danielle Danny Dariusz Darren David Dawn Dean Deborah Debra Denis Denise Dennis Denys Derek Diana Diane Diego
    Dieter Dimitar Dimitri Dimitrios Dina Dirk Dmitri Dmitriy Dmitro Dmitry Dmytro Dominic Dominique Don Donald
    Donna Doris Dorothy Doug Douglas Duncan Dylan Ed Eddie Edgar Edith Eduard Eduardo Edward Edwin Eileen Elaine
    Elena Eleanor Eli Elijah Elisabeth Elise Elizabeth Ella Ellen Elliott Elon Emil Emily Emine Emma Emmanuel
    Enrique Eric Erica Erich Erik Erika Erin Ernest Ernesto Esther Ethan Eugene Eva Evan Eve Evelyn Evgeny Fatima
    Felicia Felipe Felix Ferdinand Fernando Filip Fiona Florian Frances Francesca Francesco Francis Francisco
    François Frank Franz Fred Freddie Frederic Frederick Fritz Fumio Fyodor Gabriel Gabriela Gabriele Galina Gareth
    Gary Gavin Gene Geoff Geoffrey George Georges Georgi Gerald Gerard Gerhard Gianni Gilbert Giorgia Giorgio
    Giovanni Giulia Giuseppe Gleb Glen Glenn Gloria Gordon Graham Greg Gregory Greta Guido Guillaume Gustav Guy
    Hamid Hank Hanna Hannah Hans Harold Harriet Harry Harvey Hasan Hassan Heather Hector Heidi Helen Helena Helene
    Helga Helmut Henri Henry Herbert Herman Hilary Hillary Hiroshi Holly Horst Howard Hugh Hugo Hussein Ian Ibrahim
    Ida Igor Ilham Ilya Imran Ines Ingrid Ioana Ion Irene Irina Isaac Isabel Isabella Isabelle Ismail Ivan Ivana Ivo
    Jack Jackie Jackson Jacob Jacqueline Jacques Jake Jakub James Jamie Jan Jane Janet Janice Jared Jaroslav Jasmine
    Jason Javier Jay Jean Jeff Jeffrey Jelena Jen Jennifer Jens Jeremy Jerome Jerry Jesse Jessica Jesús Jill Jim
    Jimmy Jin Jo Joachim Joan Joanna João Joe Joel Johan Johann Johanna John Johnny Jon Jonas Jonathan Jordi Jorge
    José Jose Josef Joseph Josephine Josep Josh Joshua Josip Joyce Juan Judith Judy Jules Julia Julian Juliana Julie
    Julien Juliet Julius Jürgen Justin Kaja Kamala Karel Karen Karim Karin Karina Karl Kate Katherine Kathleen
    Kathryn Kathy Katie Katrin Katya Kay Keir Keith Kelly Ken Kenneth Kerry Kevin Khalid Kim Kirill Kirk Kiril Klaus
    Konrad Konstantin Kristen Kristina Krzysztof Kurt Kyle Kyriakos Lars Larry László Laura Lauren Laurent Lawrence
    Lea Leah Lech Lee Leila Lena Leo Leon Leonard Leonardo Leonid Leslie Lewis Liam Lily Lina Linda Lindsey Lindsay
    Lisa Liz Lloyd Lorenzo Lothar Louis Louise Luc Luca Lucas Lucia Lucy Luigi Luis Luís Luiz Lukas Luke Lydia
    Lyudmila Maciej Madeleine Maggie Magnus Mahmoud Maia Maksim Malcolm Manfred Manuel Marc Marcel Marcin Marco
    Marcos Marcus Marek Margaret Margarita Maria María Marian Mariana Marie Marilyn Marina Mario Marion Marjorie
    Mark Marko Markus Marta Martha Martin Martina Marvin Mary Maryam Masha Mateusz Mathias Matt Matteo Matthew
    Matthias Maureen Maurice Max Maxim Maya Megan Mehdi Mehmet Melania Melanie Melissa Melvin Michael Michal Michał
    Michel Michele Michelle Miguel Mihai Mikael Mike Mikhail Milan Milena Milica Miloš Mina Miriam Miroslav Mitch
    Mohamed Mohammad Mohammed Moritz Mustafa Mykhailo Mykola Nadia Nancy Naomi Narendra Natalia Natalie Natalya
    Nataliya Nathan Nathaniel Neil Nelson Nicholas Nick Nicola Nicolae Nicolas Nicole Nigel Nikita Nikola Nikolai
    Nikolay Nils Nina Noah Noel Nora Norman Norbert Olaf Oleg Oleh Oleksandr Oleksiy Oleksii Olena Olga Olha Oliver
    Olivia Omar Orhan Oscar Oskar Osman Otto Owen Pablo Pamela Paola Paolo Pascal Pat Patricia Patrick Paul Paula
    Paulo Pauline Pavel Pavlo Pedro Peggy Penny Per Pete Peter Petr Petra Petro Phil Philip Philipp Philippe Phillip
    Pia Pierre Pieter Piotr Polina Priya Rachel Rahul Rainer Raj Rajesh Ralf Ralph Ramon Ramzan Randy Raphael Raúl
    Ravi Ray Raymond Rebecca Recep Reed Regina Reinhard Renate René Renzi Ricardo Riccardo Richard Rick Rita Rob
    Robert Roberta Roberto Robin Rodrigo Roger Roland Rolf Roman Ron Ronald Ronnie Rosa Rosemary Ross Roy Ruben
    Rudolf Rudy Rumen Rupert Ruslan Russell Ruth Ryan Saad Sabine Sally Salman Sam Samantha Samir Samuel Sandra
    Sandro Sara Sarah Sascha Scott Sean Sebastian Selma Serge Sergei Sergey Sergio Serhiy Serhii Seth Shane Shannon
    Sharon Shaun Sheila Shinzo Shirley Sigmar Silvia Silvio Simon Simone Sofía Sonia Sophia Sophie Stacey Stanislav
    Stefan Stefania Stefano Steffen Stella Stephan Stephane Stephanie Stephen Steve Steven Stuart Sue Sunil Susan
    Susanne Suzanne Svetlana Sven Svitlana Sylvia Sylvie Taras Tamara Tanja Tanya Tara Tariq Tatiana Tatyana Taylor
    Ted Teresa Terry Theo Theodore Theresa Thierry Thomas Tim Timothy Tina Tobias Todd Tom Tomas Tomás Tomasz Tommy
    Toni Tony Torsten Tracy Trevor Tucker Tsai Tyler Ulrich Ulrike Umberto Uri Ursula Uwe Vadim Valentin Valentina
    Valeria Valeriy Valerie Valery Vanessa Vasil Vasily Vasyl Vera Veronica Veselin Vicky Victor Viktor Viktoria
    Vincent Viola Vitali Vitaliy Vitaly Vittorio Vivian Vlad Vladimir Vladislav Volker Volodymyr Vyacheslav Walter
    Waltraud Wanda Wang Warren Wayne Wendy Werner Wilhelm Will William Willy Winston Wolfgang Xavier Xi Yair Yan
    Yana Yann Yannick Yaroslav Yasmin Yasser Yevgeny Yevhen Yoshihide Yulia Yuri Yuriy Yusuf Yves Yvonne Zac Zachary
    Zahra Zara Zeynep Zoe Zoltán Zoran Zsuzsanna Zuzana Mitt Al Abe Osama Saddam Muammar Jair Gustavo Rishi Sajid
    Yanis Yoav Yahya Rand Tulsi Nikki Vivek Mette Sanna Petteri Ulf Magdalena Micheál Nicolás Evo Dilma Lula Keiko
    Joko Prabowo Mahathir Anwar Hun Ebrahim Javad Benazir Nawaz Shehbaz""".split()
)
HONORIFICS = frozenset("Mr Mrs Ms Miss Mx Dr Sir Dame Lord Lady Prof Rev Fr Herr Frau Monsieur Madame Señor".split())
#: Offices that stand before a name; small letters, since they are compared so.
OFFICES = frozenset(
    """president prime minister chancellor premier king queen prince princess emperor pope archbishop bishop cardinal
    patriarch imam rabbi ayatollah sheikh sultan emir crown secretary general senator congressman congresswoman
    representative governor mayor ambassador commissioner chairman chairwoman chair chairperson chief director head
    executive officer spokesman spokeswoman spokesperson deputy vice acting former interim admiral marshal colonel
    captain major lieutenant sergeant corporal private commander brigadier judge justice attorney prosecutor sheriff
    inspector superintendent detective constable professor doctor reverend father sister brother coach manager
    striker goalkeeper analyst economist author actor actress singer journalist reporter correspondent editor lawyer
    historian scientist researcher billionaire businessman businesswoman envoy negotiator speaker leader candidate
    counterpart nominee first lady foreign defense defence finance interior health education energy economy
    environment labor labour trade transport culture agriculture state press minority majority sen rep gov gen lt
    col maj capt sgt adm cmdr brig pres insp det councillor councilor councilman councilwoman lawmaker deputy-mayor
    vice-president ex-president co-founder founder president-elect retired veteran senior junior special top
    presidential pop rock film""".split()
)
#: The word by which a run of capitals is known as an organisation, wherever it stands in it.
ORGANISATIONS = frozenset(
    """Academy Administration Agency Airlines Airways Alliance Army Assembly Association Authority Bank Board
    Broadcasting Brigade Bureau Cabinet Caucus Center Centre Chamber Church Club Coalition College Commission
    Committee Company Confederation Conference Congress Consortium Convention Cooperation Co-operation Corporation
    Corps Council Court Courts Endowment Delegation Department Directorate Duma Embassy Enterprise Federation Fleet
    Force Forces Forum Foundation Front Fund Group Guard Guards Holdings Hospital House Industries Initiative
    Institute Institution Intelligence Investigations Laboratory League Library Media Military Ministry Mission
    Movement Museum Navy Network News Observatory Office Orchestra Organisation Organization Parliament Partners
    Partnership Party Police Post Press Project Rada Registry Reserve Review Secretariat Security Senate Service
    Services Society Studios Systems Tribunal Times Treasury Trust Union United University Watch Weekly School
    Brotherhood Command Communities Community Journal Telegraph Herald Tribune Gazette Chronicle Technologies
    Pharmaceuticals Motors Energy Petroleum Airport Regiment Battalion Division Theatre Theater Inc Ltd LLC PLC Corp
    Co GmbH AG SA SE NV AB Oyj""".split()
)
#: What a company adds to its name.
COMPANIES = frozenset(
    "Inc Ltd LLC PLC Plc Corp Co GmbH AG SA SE NV AB Oyj Limited Group Holdings Company Corporation".split()
)
#: One word is enough: what everybody calls by a name though it has no head word.
BODIES = frozenset(
    """Kremlin Pentagon Congress Senate Bundestag Bundesrat Duma Knesset Rada Sejm Rosstat Interpol Europol Eurostat
    Hamas Hezbollah Taliban Mossad Eurogroup Politburo Wehrmacht Gestapo Bundeswehr Bundesbank Treasury Whitehall
    Westminster Holyrood Commons Lords Élysée Elysee G7 G8 G20 WHO ICE UNESCO UNICEF FRONTEX Frontex""".split()
)
#: The word by which a place is known that no gazetteer holds.
PLACE_HEADS = frozenset(
    """Street Road Avenue Square Boulevard Lane Bridge River Lake Mountain Mountains Mount Valley Island Islands Bay
    Sea Ocean Gulf Strait Canal Peninsula Peninsular Coast Beach Park Forest Desert Hill Hills Heights Port Harbour
    Harbor Province Oblast Region County District Republic Territory City Town Village Castle Palace Cathedral
    Station""".split()
)
#: Names of bodies that no head word tells.
PHRASES = frozenset(
    (
        "Red Cross",
        "Red Crescent",
        "White House",
        "Green Party",
        "Wall Street",
        "Downing Street",
        "Verkhovna Rada",
        "Supreme Soviet",
    )
)
CALENDAR = frozenset(
    """January February March April May June July August September October November December Jan Feb Mar Apr Jun Jul
    Aug Sept Sep Oct Nov Dec Monday Tuesday Wednesday Thursday Friday Saturday Sunday Mon Tue Tues Wed Thu Thur
    Thurs Fri Sat Sun Christmas Easter Ramadan Hanukkah Passover Thanksgiving""".split()
)
#: Peoples, faiths and schools of thought: capitalised, and names of nobody.
GROUPS = frozenset(
    """Western Westerner Westerners Eastern Northern Southern European Europeans African Africans Asian Asians Arab
    Arabs Arabic Latin Hispanic Hispanics Latino Latinos Muslim Muslims Islamic Islamist Islamists Christian
    Christians Catholic Catholics Protestant Protestants Orthodox Jewish Jew Jews Hindu Hindus Buddhist Buddhists
    Sunni Sunnis Shia Shiite Kurdish Kurd Kurds Houthi Houthis Democrat Democrats Democratic Republican Republicans
    Conservative Conservatives Labour Liberal Liberals Tory Tories Socialist Socialists Communist Communists Nazi
    Nazis Marxist Crimean Chechen Chechens Tatar Tatars Roma Slavic Baltic Balkan Nordic Scandinavian Caribbean
    Anglo-American Anglo-Americans Allied Allies Internet God I Federal""".split()
)
#: Abbreviations in capitals that name no body.
NO_ACRONYM = frozenset(
    """I A AI TV PC CEO CFO COO CTO MP MPs MEP GDP GNP VAT TAX DNA RNA HIV AIDS COVID UV IQ ID IDs FAQ PDF URL HTML AM
    PM BC AD CE BCE GMT UTC EST EDT CET EET PST BST OK VIP SUV ATM PIN LED LCD CD DVD GPS USB WWW SMS IT HR PR R&D
    Q&A QA MW GW KWH KM KG EUR USD GBP CHF RUB UAH BGN JPY CNY II III IV VI VII VIII IX XI XII XIII XIV XV XVI XX
    XXI READ MORE NEW BREAKING LIVE UPDATE VIDEO PHOTO NOTE NGO NGOs ICBM UAV UAVs WMD IED ETA GP PhD BA MA MBA MD
    Mr Mrs UFO LGBT LGBTQ PTSD ADHD""".split()
)
#: Words that begin sentences and never a name.
OPENERS = frozenset(
    """The A An This That These Those It Its He She They We You I His Her Their Our My Your There Here In On At By For
    From With Without Within As If When While Where Who What Why How Which Whose After Before Since Although Though
    But And Or Nor So Yet However Meanwhile Moreover Not No Some Many Most Both Each Every Either Neither One Two
    Three Four Five Six Seven Eight Nine Ten Despite During Until Under Over Above Below Between Among Amid Also
    Then Now Still Even Only Just Let To Of Is Are Was Were Do Did Does Has Have Had Will Would Can Could Should May
    Might Must According Earlier Later Last Next Once Overall Speaking Currently Today Yesterday Tomorrow Tonight
    Recently Instead Indeed Perhaps Because Unlike Like Than Such Same Other Others Another All Any None Nobody
    Everybody Everyone Someone More Less Fewer Several Few Much Further Again Always Never Often Sometimes Finally
    First Second Third Thus Therefore Hence Nevertheless Nonetheless Additionally Furthermore Besides Through
    Throughout Across Against About Around Near Off Out Up Down Into Onto Upon Back Being Having Given Asked Please
    Yes Well Oh Dear Thank Thanks Follow Read See Watch Per Via Plus Officials Police Critics Experts Analysts
    Sources Local Hours Days Weeks Months Years Minutes Moments New Old Former Late Following Including Born
    Hundreds Thousands Millions Dozens Half Nearly Almost Roughly Approximately Exactly Whether Unless Whereas
    Whatever Whoever Whenever Wherever Together Apart Rather Too Very Quite Really Actually Certainly Clearly
    Obviously Apparently Reportedly Allegedly Especially Particularly""".split()
)
#: Of these none is part of a name, wherever it stands with a capital.
FUNCTION = frozenset(
    """The A An This That These Those It Its He She They We You I His Her Their Our My Your In On At By For From With
    And Or But As If When While Where Who What Why How Which Of To Is Are Was Were Has Have Had Not No Nor So Yet
    Than Then""".split()
)
#: The last word of the name of a thing: a law, a plan, an event, a work.
THINGS = frozenset(
    """Act Bill Law Laws Amendment Constitution Treaty Agreement Accord Accords Pact Protocol Charter Declaration
    Resolution Plan Deal Strategy Initiative Program Programme Operation War Wars Revolution Uprising Crisis Day
    Week Month Year Games Cup Championship Championships Olympics Prize Award Awards Festival Summit Election
    Elections Report Reports Test Series Season Show Book Code Rule Rules Order Orders Theory Effect Age Era Dream
    Way Power Rights Security Responsibility Freedom""".split()
)
#: Small words that may stand within a person's name.
PARTICLES = frozenset("de da di del della der den van von zu la le el al bin ibn ben dos das du ter".split())
