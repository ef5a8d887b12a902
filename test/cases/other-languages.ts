/** One invented report of a storm, by the language it is written in: at least 14 dead, more than 200 hurt, some 3,500 houses. */
export const STORM_REPORTS = {
  German:
    'Bei einem schweren Unwetter im Süden des Landes sind am Dienstag mindestens 14 Menschen ' +
    'ums Leben gekommen, mehr als 200 wurden verletzt. Das teilte das Innenministerium am ' +
    'Abend mit. Rund 3.500 Häuser wurden beschädigt, in 12 Gemeinden fiel der Strom aus. Ein ' +
    'Sprecher der Feuerwehr sagte der Zeitung, die Zahl der Opfer könne noch steigen. Der ' +
    'Schaden wird auf 40 Millionen Euro geschätzt. Die Regierung will den Betroffenen schnell ' +
    'helfen, wie der Minister nach einem Besuch in der Region ankündigte. An der Grenze ' +
    'warten nach Angaben der Polizei noch immer 60 Lastwagen.',
  French:
    'Au moins 14 personnes sont mortes et plus de 200 ont été blessées mardi dans de violents ' +
    "orages qui ont frappé le sud du pays, a annoncé le ministère de l'Intérieur. Quelque 3 " +
    "500 maisons ont été endommagées et 12 communes sont privées d'électricité. Un " +
    'porte-parole des pompiers a déclaré au journal que le bilan pourrait encore augmenter. ' +
    "Les dégâts sont estimés à 40 millions d'euros. Le gouvernement a promis une aide rapide " +
    "aux sinistrés, selon le ministre, qui s'est rendu sur place dans la soirée avec 20 élus " +
    'de la région.',
  Spanish:
    'Al menos 14 personas murieron y más de 200 resultaron heridas el martes por las fuertes ' +
    'tormentas que azotaron el sur del país, informó el Ministerio del Interior. Unas 3.500 ' +
    'viviendas sufrieron daños y 12 municipios se quedaron sin electricidad. Un portavoz de ' +
    'los bomberos dijo al diario que la cifra de víctimas podría aumentar. Los daños se ' +
    'estiman en 40 millones de euros. El Gobierno prometió ayuda rápida a los afectados, ' +
    'según el ministro, que visitó la zona por la tarde con 20 alcaldes de la región.',
  Italian:
    'Almeno 14 persone sono morte e più di 200 sono rimaste ferite martedì per i violenti ' +
    "temporali che hanno colpito il sud del paese, ha riferito il ministero dell'Interno. " +
    'Circa 3.500 case sono state danneggiate e 12 comuni sono rimasti senza corrente. Un ' +
    'portavoce dei vigili del fuoco ha detto al giornale che il bilancio potrebbe salire. I ' +
    'danni sono stimati in 40 milioni di euro. Il governo ha promesso aiuti rapidi, secondo ' +
    'il ministro, che in serata ha visitato la zona con 20 sindaci.',
  Portuguese:
    'Pelo menos 14 pessoas morreram e mais de 200 ficaram feridas na terça-feira nas fortes ' +
    'tempestades que atingiram o sul do país, informou o Ministério do Interior. Cerca de ' +
    '3.500 casas foram danificadas e 12 municípios ficaram sem energia. Um porta-voz dos ' +
    'bombeiros disse ao jornal que o número de vítimas pode aumentar. Os prejuízos são ' +
    'estimados em 40 milhões de euros. O governo prometeu ajuda rápida, segundo o ministro, ' +
    'que visitou a região à noite com 20 prefeitos.',
  Dutch:
    'Bij zwaar noodweer in het zuiden van het land zijn dinsdag zeker 14 mensen om het leven ' +
    'gekomen en meer dan 200 gewond geraakt. Dat heeft het ministerie van Binnenlandse Zaken ' +
    'gemeld. Ongeveer 3.500 huizen raakten beschadigd en in 12 gemeenten viel de stroom uit. ' +
    'Een woordvoerder van de brandweer zei tegen de krant dat het dodental nog kan oplopen. ' +
    'De schade was op woensdag 40 miljoen euro. In de regio is de weg over de brug nog dicht, ' +
    'aldus de minister, die met 20 burgemeesters in het gebied was.',
  Swedish:
    'Minst 14 människor har omkommit och mer än 200 skadats i det kraftiga oväder som drog in ' +
    'över södra delen av landet på tisdagen, uppger inrikesdepartementet. Omkring 3 500 hus ' +
    'har skadats och 12 kommuner är utan ström. En talesman för räddningstjänsten säger till ' +
    'tidningen att dödssiffran kan stiga. Skadorna beräknas till 40 miljoner euro. Regeringen ' +
    'har lovat snabb hjälp, enligt ministern som besökte området under kvällen med 20 ' +
    'kommunalråd.',
  Polish:
    'Co najmniej 14 osób zginęło, a ponad 200 zostało rannych we wtorek w gwałtownych burzach ' +
    'na południu kraju, poinformowało ministerstwo spraw wewnętrznych. Około 3500 domów ' +
    'zostało uszkodzonych, a 12 gmin nie ma prądu. Rzecznik straży pożarnej powiedział ' +
    'gazecie, że liczba ofiar może wzrosnąć. Straty szacuje się na 40 milionów euro. Rząd ' +
    'obiecał szybką pomoc.',
  Turkish:
    "Ülkenin güneyini vuran şiddetli fırtınada salı günü en az 14 kişi öldü, 200'den fazla " +
    'kişi yaralandı, İçişleri Bakanlığı açıkladı. Yaklaşık 3.500 ev hasar gördü ve 12 ' +
    'belediyede elektrik kesildi. İtfaiye sözcüsü gazeteye ölü sayısının artabileceğini ' +
    'söyledi. Zararın 40 milyon euro olduğu tahmin ediliyor. Hükümet hızlı yardım sözü verdi.',
  Indonesian:
    'Sedikitnya 14 orang tewas dan lebih dari 200 terluka pada hari Selasa akibat badai hebat ' +
    'yang melanda bagian selatan negara itu, kata Kementerian Dalam Negeri. Sekitar 3.500 ' +
    'rumah rusak dan 12 kota tanpa listrik. Seorang juru bicara pemadam kebakaran mengatakan ' +
    'kepada surat kabar bahwa jumlah korban bisa bertambah. Kerugian ditaksir 40 juta euro. ' +
    'Pemerintah menjanjikan bantuan cepat, menurut menteri yang mengunjungi daerah itu.',
  Swahili:
    'Watu wasiopungua 14 wamefariki na zaidi ya 200 kujeruhiwa siku ya Jumanne kutokana na ' +
    'dhoruba kali iliyopiga kusini mwa nchi, wizara ya mambo ya ndani ilisema. Takriban ' +
    'nyumba 3,500 ziliharibiwa na miji 12 haina umeme. Msemaji wa kikosi cha zimamoto ' +
    'aliliambia gazeti kuwa idadi ya vifo inaweza kuongezeka. Hasara inakadiriwa kuwa euro ' +
    'milioni 40.',
  Russian:
    'По меньшей мере 14 человек погибли и более 200 пострадали во вторник из-за сильной бури ' +
    'на юге страны, сообщило министерство внутренних дел. Повреждены около 3500 домов, без ' +
    'света остались 12 населённых пунктов. Представитель пожарной службы сказал газете, что ' +
    'число жертв может вырасти. Ущерб оценивается в 40 миллионов евро. Правительство ' +
    'пообещало быструю помощь пострадавшим жителям области, добавил министр.',
  Romanian:
    'Cel puțin 14 persoane au murit și peste 200 au fost rănite marți în furtunile puternice ' +
    'care au lovit sudul țării, a anunțat ministerul de Interne. Aproximativ 3.500 de case au ' +
    'fost avariate și 12 localități au rămas fără curent. Un purtător de cuvânt al ' +
    'pompierilor a declarat ziarului că bilanțul ar putea crește. Pagubele sunt estimate la ' +
    '40 de milioane de euro. Guvernul a promis ajutor rapid.',
  Tagalog:
    'Hindi bababa sa 14 katao ang namatay at mahigit 200 ang nasugatan noong Martes dahil sa ' +
    'malakas na bagyo na tumama sa timog ng bansa, ayon sa kagawaran. Halos 3,500 bahay ang ' +
    'nasira at 12 bayan ang walang kuryente. Sinabi ng tagapagsalita ng mga bumbero sa ' +
    'pahayagan na maaari pang tumaas ang bilang ng mga nasawi. Tinatayang 40 milyong euro ang ' +
    'pinsala.',
};
