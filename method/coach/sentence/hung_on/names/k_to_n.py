"""First names of many countries, from K to N, in lower case; none that is a word or a place as well."""

NAMES = """
kaarina kaarlo kaat kabir kacper kader kadınana kahir kahu kahurangi kai kaia kaija kaique kaisa kaitlin
kaitlyn kaj kaja kajetan kajsa kala kaleb kalervo kalevi kalgay kalina kalle kalpit kaluwa kamala kamar
kamiel kamil kamila kamilly kamya kanak kandef kane kanpulat kaombwe kapagan kara karabaş karaca karaer
karakucak karama karan karanbay karataş karcan kardelen karel karen kari karim karima karin karina karine
karl karla karley karlfried karlheinz karlijn karlo karlukhan karol karola karolien karoliina karolin
karolina karoline karolína karsten karyn kashangaki kashish kashvi kasim kasimir kaskazi kaspar kasper
kata katalin katariina katarina katarzyna katcha kate katelijne katelyn katerina kateřina katharina
katharine katherina katherine kathi kathleen kathrin kathryn kathy kati katia katica katie katja katleen
kato katri katrien katriina katrijn katrin katrina katrine katriona katty katy kauko kauri kaver kavurt
kavya kay kayagün kayden kaye kaygusuz kayla kaylee kayleigh kayrabay kayıt kazim kazimierz kaşif kealan
keano keanu keegan keelan keely keeva kefser keijo keira keith keji keld kelechi kelli kellie kelly kelsey
kelvin kelâmi kemal ken kenan kendra kenji kenn kennet kenneth kenny kenter kenth kenyangi kenza kenzo
keri kerime kerman kerri kerrie kerry kerstin kerttu kete kevin keya kezban khadija khaled khalid khamani
khamisi khanyisile khloe khoa kiaan kiah kian kiapo kiara kiaran kibafupia kibar kibibi kiburi kiera
kieran kiernan kieron kifaye kijana kijani kike kikelomo kiki kilian killian kim kimberley kimberly
kimbilio kimmo kimya kinaya kinga kinubi kiojah kipenzi kipepeo kira kiramettin kirby kiri kirk kirsi
kirsten kirsti kirstie kirstin kirstine kirsty kisima kitan kitti kiume kiwara kiyasi kjeld kjell kjersti
kjetil klaas klara klas klaudia klaudie klaus klavs klemens klement klothilde klára kläre knud knut kobe
kocabaş koen koenraad kofi kojo kolawole koldan koncagül kondo konguralp konrad konradi konstantin
konstanty konstanze kopan kora koray korbinian kordula korede kori korinna korkmazalp kornel kornelia
kornelius kornél korugan kotuz kovu koçak koçkan koşukhan kreszentia kreszenz kriemhild kris krish krisha
krishna krista kristel kristen krister kristi kristiaan kristian kristiane kristie kristien kristiina
kristijan kristin kristina kristine kristof kristofer kristoffer kristopher kristy kristóf kristýna
krisztina krisztián krisztofer kritika krystal krystian krystyna kryštof krzysztof ksawery kuchanua
kuddusi kujoe kullervo kumar kumral kunibert kunigunda kunigunde kuno kurt kurtis kurunzi kusiima kustaa
kutay kutgün kutun květa květoslava kwabena kwadwo kwaku kwame kwamena kwasi kweku kweli kwesi kyan kyano
kyara kyla kyle kylian kylie kyllian kyllikki kyra kálmán károly kâmil kâzime käte käthe käthi kåre kévim
kévin köker köktaş kösemen kübran kürşad kılıçbay kınel kırat kırgız kısmet kıvılcım kızıl kızıltunç laban
lacey lachlan lada ladislau ladislaus ladislav ladislava ladli laetitia lage laika laila lailati laini
lajita lajos laksh lakshit lakshmi lalo laly lambert lamberto lan lana lance lander lando laoise laora
lara larisa larissa larry lars lascăr lasse lassi laszlo latasha latoya laura laure laureano laureen
lauren laurence laurens laurent laurenz laurenția laurențiu lauretta lauri laurian laurie laurin laurine
laurits laus laust lavanya lavinia lavínia lawrence lawrencia layla laze lazzaro lazăr laëtitia laís lea
leah leana leander leandra leandro leanne ledün lee leela leen leena leevi leia leif leigh leila leire
leke lekha lelia len lena lene leni lenka lenn lennard lennart lennarth lennert lenny leo leocadia
leocadio leokadia leon leona leonard leonardo leoncio leone leonel leonhard leoni leonid leonie leonor
leonora leonore leontin leontina leopold leopoldina leopoldine leopoldo leordean leoš lere leroy lerze
lesley leslie leszek leticia letizia letiția letícia levente levi lewis leyla leyli leyre lezize leïla
león li lia liam liana liane libby liberto libni libor libuše licia lică lidia lidija lidwina lieke lien
liesa liesbet liesbeth lieschen liesel lieselot lieselotte lieve lieven lieze ligia liisa lila lili lilia
lilian liliana liliane lilija lilja lilla lillemor lilli lillian lilly lilo lilou limon lina linda linde
lindsay lindsey ling linh linn linnea linnéa lino linus lioara lioba lionel lipika lisa lisandro lisanne
lisbet lisbeth lise liselott liselotte lisette lissi lissy liv liva livia livio liviu liwia liz liza lize
lizz lizzy ljiljana ljubica ljudmila lloyd lo lode lodewijk lodovico loek loes logan lohit loida lois loke
lola lolita lona londisizwe londiwe loni lonnie lopa lope lora loraine lorcan lore loredana lorelei lorena
lorenz lorenza lorenzo loretta loretto lori lorin loris lorna lorraine lothar lotta lotte lotti lou louane
loui louie louis louisa louise louka louna lourenço lova lovis lovisa lovre lovro lowe lowie loyola loïc
loïs luan luana luara lubomír luboš luc luca lucas luce lucențiu lucette luchino lucho lucia lucian
luciana luciano lucie lucien lucienne lucija lucila lucile lucinda lucio lucrezia lucreția lucrețiu lucy
lucía ludger ludivine ludmila ludmilla ludo ludovic ludovica ludovico ludovicus ludvig ludvík ludwig
ludwina luděk luigi luigina luis luisa luise luisina luitgard luiza luka lukas luke lukáš luminița lumír
lungile lunna lupe lupita lutfi lutgarde lutgardis lutgart lutz luuk luyanda luz luzia luzie luís luísa
lwandile lyam lydia lydie lykke lynda lyndon lyndsay lyndsey lynette lynley lynn lynne lynnette lynsey
lászló lázaro lâle lâm lærke léa léana léna léo léon léonard léonie léopold lívia lúcia lüfen lütfi lýdie
lăcrămioara maaike maanas maanav maaria maarit maarten maartje mac macarena macaria macario macauley
macide maciej mackenzie madaha madalena maddison madeleine madelene madelief madeline madhav madhavi
madini madlen madoa mads maeva maeve mafalda magali magarete magda magdalena magdalene magdaléna magdolna
maggie magne magnus magret magrit mahali mahdi mahi mahigül mahika mahir mahmoud mahmut mahnaz mahsun
mahter mahulena maia maida maighread maija maik maike maiken maire mairead mairin mairtin maisha maite
maitê maj maja majani majella majken majvor makayla makini maks maksim maksur maksymilian maksüde makunga
makuu malachy malcolm malena malene malgorzata malik malika malin maliza mallory malou malte malthe malva
malvina malwina mamadou mamen manaaki manaia manan manawa manbir manda mandla mandlakhe mandy manfred
manja manola manole manolo manon mansurali manthan manu manuel manuela manuelita manuella manus manya mara
maraea marc marcantonio marcel marcela marcelina marcelino marcell marcella marcelle marcello marcelo
marcheta marcia marcial marciano marcin marcio marco marcos marcu marcus mare maree mareen mareike
mareikura mareile marek maren marese marga margaret margareta margarete margaretha margarethe margarida
margarita margaud margaux margherita margit margita margitta margo margot margret margrethe margrit
marguerite mari maria mariah mariam marian mariana mariane marianela mariann marianna marianne mariano
maribel marica maricela maricica maricruz marie mariechen marieke mariele mariella marielle marieluise
marietta mariette marija marijan marijana marijke marijn marika marilena marilyn marin marina marine
marinela marini marino marinus mario marioara mariola marion marisa marisela marisol marissa maristela
marit marita maritta marius mariusz marja marjaana marjan marjani marjatta marjo marjorie marjukka marjut
marketta markku marko markus markéta marleen marlen marlene marlies marliese marlis marlène marnix marta
marte marten martha marthe martial martijn martim martin martina martine martino martirio martta martti
martyn martín marvin mary maryam maryline marylène maryse marzena maría masar massimo masume matea matei
matej mateja mateo mateus mateusz matheo matheus mathew mathias mathieu mathijs mathilda mathilde mathis
mathys mathéo matias matija matilda matilde matiu mato matouš mats matteo matthew matthias matthieu
matthijs matthäus matti mattia mattias matts mattéo matunda matyáš matéo matías matěj maua maud maude
mauno maura maureen mauri maurice mauricette mauricio maurilio maurine maurits mauritz maurizio mauro
maurycy mavuno max maxence maxi maxim maxime maximiano maximilian maximiliano maximilien maximino maxine
maxwell maya maynur maysa mayte mazlum maël maëlle maëlys maëva maïté maşide mcebisi mckenzie meabh meagan
meaghan mechthild mechthilde mechtild mecide mecit meera mees mefarettin mefharet meg megan megha meghan
meghana mehdi mehdiye mehmed mehmet mehmetzahir mehrigül mei meibh meik meike meinhard meinolf meinrad
meja mekhala mel melaha melania melanie melchor melek meleknur melihcan melikkan melina melinda melisa
melissa melita melitta melker melle melvin melwin melûl memili menfeat mengi mengüç menişan meral merba
merche merdi mereana meredith merel merete merethe merijn merim merja merle merlin mert mertel merva mervi
mervin mervyn meryem meryeme merzuk mestur mesude mesut metin metinkaya mette meveddet mevlüdiye mevlüt
meyhanim mezide meşhur mia micael micaela micah miceal micha michael michaela michaele michail michal
michala michaël michał micheal micheala michel michela michele micheletto micheline michell michelle
michelotto michiel michèle mick mickaël mie mieke miel mieszko miguel miguela mihael mihaela mihai mihail
mihin mihnea mihrab mihriye mihály miia miika mijo mik mika mikael mikaela mikaere mikayla mike mikhail
mikkel mikko miklós mikołaj mikuláš mila milada milay mile milena milica milka milla mille millicent
millie milo milos miloslav miloslava milou miloš milton miluše milán mimi mimmi mina mindy minenhle
minerva minh minibe minna minodora mio mioara miodrag mira mirabela miranda miray mirbadin mircea mirco
mireia mireille mirela mirella miriam miriama mirja mirjam mirjami mirjana mirko miron mirona miroslav
miroslava miroslaw miroslawa mirta mirte mirthe miruna mishat mislav misra misuli mitali mitchel mitchell
mitesh mitică mitruț mitzy miyesser miłosz mkarkara mladen mlungisi mnqobi moa modesta modesto modupe
mofifoluwa mogens mohamad mohamed mohamedi mohammad mohammed mohini moira moisés mojisola mojisoluwa
mojmír mollie molly mona monalisa monica monika monique monis monja montserrat moradeke morayo morena
morenike moreno morgan morgane moritz morolake morris morten mortimer mosunmola motunrayo moya moyosore
mrihani mthokozisi muarra mucahit mufide mugdha mugur mugurel muhammad muhammed muhammet muharrem muhima
muhip muhiye muhyettin muireann mujde mukbile muktedir mulele murat muratcan muriel murielle murilo murray
musa musafet musaffa musila mustafa mustapha mutasım mutluhan muvaffak muvahhide muzaffer mwamini mwasaa
mwezi mya myles myra myriam myrthe mzamo márcio mária mário márk márta márton mátyás máté máxima máximo
märta märtha måns mårten mégane mélanie mélina mélissa mélodie mónica mónika möhsim mübetcel mücellib
mücevher müferrih müfit müjde mükramin mükrüme mülâyim mümtaze münezzer münif müret mürit müsemma müslum
müveddet müzekker müğber müşüre mădălin mădălina mălina mărioara măriuca nabil nachiket nacho nacio nada
nades nadeschda nadeshda nadia nadin nadine nadja nadège naděžda nae nafii nafile naiara naide naimh nair
naja najuma naki nakip naksh nakul nalân nam nana nancy nand nandini nando nanna nanni naoimh naoise naomh
naomi napoleone narcis narcisa narciso narhanim nas nashipie nasiba nasra nassim nasuf natacha natali
natalia natalie natalija natalio natalja natan natanael nataniel natascha natasha natasja natasza nataša
natașa nate nath nathalie nathan nathanaël nathaniel nathari natália natálie naud naveen nayara nayeli
nayfa nayil naz nazaret nazario nazende nazi nazimet nazlihan nazlim nazıdil naël naïm ndumiso nea neal
neasa nebih nebiha necati necdat nechifor necilal necmettin necva ned nedda neel neelima nefaret nefiye
neha nehip neil neill nejdet nela nelah nele nell nelli nellie nelly nelson nelu nenad neo neptün nerea
nereida neriban nerim nermin nesfe nesip neslinur nessa nete netra nevaeh neval nevenka nevgin neville
nevise nevsal nevsale neyran nezengül nezihi nezize neşrin ngaire ngamia ngeni ngozi ngọc nhiên nhlanhla
nhật nia nial niall niamh niara nic nicanor niccolò nichifor nichola nicholas nichole nick nicklas nicky
niclas nico nicoară nicodemo nicodim nicola nicolae nicolai nicolaie nicolaj nicolas nicolasa nicolaus
nicole nicoleta nicoletta nicoline nicolás nicolò nicu niculina niculiță nicușor nicuță nidhi nidia nidra
niek niels nienke nieves nigel nigesa nihai nihal nihan niharika niilo niina nika nikau nikita nikki
niklas niko nikodem nikol nikola nikolai nikolaj nikolaos nikolas nikolaus nikolett nikoletta nikolina
nikora nikša nilcan nilda nili nilima nilo nils nimakoah nimrat nina ninetta ninioluwa nino ninthe nirgül
nirja nisa nisha nitara nitesh nixon niyazi niyilolawa niğmet njabulo njozi nkazimulo nkiruka nnamdi nneka
noa noah noam nobantu nobuhle noeleen noelia noeline noelle noemi noemí noirin nokulunga nolan noleen
nollaig nomagugu nomalanga noman nomasonto nomathemba nomcebo nomthandazo nomusa nomvula nonhlanhla
nonjabulo nonso noor noora noortje nora norah norbert norberto nore noreen norica norma notburga nothando
noud nour nout noxolo nozibusiso nozizwe noé noémi noémie noël noëlla noëlle nqobizitha ntimi nuala nuhu
nula nuno nura nural nuran nuray nurbanu nurcan nurda nurdeniz nuretdin nurettin nurey nurgil nurhayet
nuri nuria nuriat nuriyet nurkan nurmelek nurseda nurser nursim nurtaç nurten nurullah nurveren nurşan
nuyan nwabudike nyasi nydia nynke nyoka nyoni nyota nyuki nádia nándor nélida néstor nóra núria nüdret
nürice łukasz
"""
