/**
 * Records of an invented literature, written by hand: one line a record, `report | title | authors | year | journal | volume | number |
 * pages | DOI`. Records with the same name before the dot are one study, with the same whole name one report.
 */
export const HAND_MADE = `
# initials, upper case, full and abbreviated journals, pages in short
init.a | Trust as a driver of loyalty in retail banking | Okafor, Ngozi; Lindqvist, Per; Marsh, Helen | 2014 | Journal of Service Research | 17 | 2 | 145-160 | 10.9001/jsr.2014.145
init.a | TRUST AS A DRIVER OF LOYALTY IN RETAIL BANKING. | OKAFOR N, LINDQVIST P, MARSH H | 2014 | J Serv Res | 17 | 2 | 145-60 |
init.a | Trust as a driver of loyalty in retail banking | Okafor N.Lindqvist P.Marsh H. | 2014 | Journal of service research : JSR | 17 |  | 145–60 | https://doi.org/https://doi.org/10.9001/JSR.2014.145
abbr.a | Shift work and sleep quality of hospital nurses | Duarte, Inês; Salo, Mika | 2009 | Proceedings of the National Academy of Sciences of the United States of America | 106 | 31 | 12800-12805 | 10.9002/pnas.0901
abbr.a | Shift work and sleep quality of hospital nurses | Duarte I; Salo M | 2009 | Proc Natl Acad Sci U S A | 106 | 31 | 12800-5 |
bmj.a | Salt reduction in school meals: cluster randomised trial | Pratt, Joan; Omondi, Brian | 2011 | British Medical Journal | 343 |  | d4995 | 10.9003/bmj.d4995
bmj.a | Salt reduction in school meals: cluster randomized trial | Pratt J; Omondi B | 2011 | BMJ (Clinical research ed.) | 343 |  | d4995 |
isbn.a | Complaint handling after service failure in hotels | Vega, Lucía; Thorne, Mark | 2016 | Tourism Management | 55 |  | 30-41 | 10.9004/tm.30
isbn.a | Complaint handling after service failure in hotels | Vega, Lucia; Thorne, M. | 2016 | Tour Manag | 55 |  | 30- | DOI: 10.9004/TM.30.
# transliteration and accents
trans.a | Straßenlärm und Schlaf: Eine Kohortenstudie in Köln | Müller, Jürgen; Weiß, Käthe | 2005 | Zeitschrift für Umweltmedizin | 12 | 3 | 88-97 |
trans.a | Strassenlaerm und Schlaf: Eine Kohortenstudie in Koeln | Mueller, Juergen; Weiss, Kaethe | 2005 | Z Umweltmed | 12 | 3 | 88-97 |
trans2.a | Smøgens fiskere: livskvalitet og arbejde | Sørensen, Bjørn; Łukasik, Ewa | 1998 | Nordisk Sociologi | 4 | 1 | 5-19 |
trans2.a | Smogens fiskere: livskvalitet og arbejde | Sorensen, B.; Lukasik, E. | 1998 | Nordisk Sociologi | 4 | 1 | 5-19 |
trans3.a | Estimación del efecto de la satisfacción en la fidelización | Núñez Ávila, José; Ibáñez, Íñigo | 2020 | Revista de Economía | 33 | 4 | 410-431 | 10.9005/re.410
trans3.a | Estimacion del efecto de la satisfaccion en la fidelizacion | Nunez Avila, Jose; Ibanez, Inigo | 2020 | Revista de economia | 33 | 4 | 410-31 | 10.9005/re.410
greek.a | TNF-α and β-blockers in cachexia of dairy cattle | Castel, Remy; Blum, Ada | 2013 | Vet J | 198 | 2 | 300-306 |
greek.a | TNF-alpha and beta-blockers in cachexia of dairy cattle | Castel R; Blum A | 2013 | Veterinary Journal | 198 | 2 | 300-6 |
markup.a | Growth of <i>Trifolium repens</i> under CO<sub>2</sub> enrichment | Heath, Owen | 2001 | Plant Soil | 230 | 1 | 77-86 |
markup.a | Growth of Trifolium repens under CO2 enrichment | Heath O. | 2001 | Plant and Soil | 230 | 1 | 77-86 |
entity.a | Bread &amp; butter: the political economy of subsidies | Farouk, Amina | 1987 | World Dev | 15 | 6 | 801-815 |
entity.a | Bread & butter: the political economy of subsidies | Farouk, A. | 1987 | World Development | 15 | 6 | 801-15 |
# subtitle lost, cut, or appended to
sub.a | Remote work and knowledge sharing in public administration: a three-wave panel study | Berg, Tove; Nasser, Karim | 2022 | Public Adm Rev | 82 | 5 | 900-914 | 10.9006/par.900
sub.a | Remote work and knowledge sharing in public administration | Berg T, Nasser K | 2022 | Public Administration Review | 82 | 5 | 900-914 |
sub2.a | Minimum wages and the employment of young people with little schooling in Portugal and Spain after two reforms | Reis, Paulo | 2008 | Labour Econ | 15 | 4 | 620-641 |
sub2.a | Minimum wages and the employment of young people with little schooling in Portugal and Spain af | Reis, P | 2008 | Labour Economics | 15 | 4 | 620-641 |
sub3.a | Determinanten der Wahlbeteiligung in Kleinstädten [German] | Kurz, Ute; Frey, Max | 2003 | Electoral Studies | 22 | 1 | 55-71 |
sub3.a | Determinanten der Wahlbeteiligung in Kleinstädten | Kurz U; Frey M | 2003 | Elect Stud | 22 | 1 | 55-71 |
sub4.a | Anaemia in expectant mothers of highland villages [abstract] | Quispe, Rosa | 2010 | Trop Med | 15 | S1 | 112 |
sub4.a | Anaemia in expectant mothers of highland villages | Quispe R | 2010 | Tropical Medicine | 15 | Suppl 1 | 112 |
typo.a | Inventory turnover and the resilience of supply chains | Amsel, Dora; Pike, Ron | 2019 | Oper Res Lett | 47 | 3 | 201-208 |
typo.a | Inventory turnover and the resilence of suply chains | Amsel, Dora; Pike, Ron | 2019 | Operations Research Letters | 47 | 3 | 201-208 |
hyphen.a | Health care use among long term unemployed men | Stone, Gail; Ek, Lars | 1996 | Soc Sci Med | 42 | 7 | 950-960 |
hyphen.a | Healthcare use among long-term unemployed men | Stone, G; Ek, L | 1996 | Social Science and Medicine | 42 | 7 | 950-60 |
# wrong year, missing fields, names
year.a | Reading fluency and peer tutoring in second grade | Holm, Aino; Petit, Luc | 2017 | Journal of Educational Psychology | 109 | 4 | 512-525 | 10.9007/jep.512
year.a | Reading fluency and peer tutoring in second grade | Holm A; Petit L | 2016 | J Educ Psychol | 109 | 4 | 512-525 |
year2.a | Loneliness after widowhood: who recovers? | Dror, Yael | 2012 | Ageing Soc | 32 | 8 | 1300-1322 |
year2.a | Loneliness after widowhood: Who recovers? | Dror Y | 2011 | Ageing and Society |  |  |  |
miss.a | Noise exposure of metro drivers in three capitals | Hong, Seo-yeon; Baran, Eda | 2018 | Applied Acoustics | 140 |  | 12-20 | 10.9008/aa.12
miss.a | Noise exposure of metro drivers in three capitals |  | 2018 | Applied Acoustics |  |  |  | 10.9008/aa.12
miss2.a | Calving interval and lameness in organic herds | Rask, Nils; Toth, Agnes | 2007 |  |  |  |  |
miss2.a | Calving interval and lameness in organic herds | Rask N; Toth A | 2007 | J Dairy Sci | 90 | 2 | 700-9 |
swap.a | Consumer ethnocentrism and imported tea | Wang, Wei; Zhao, Min | 2015 | Food Policy | 50 |  | 60-68 |
swap.a | Consumer ethnocentrism and imported tea | Wei, Wang; Min, Zhao | 2015 | Food Policy | 50 |  | 60-68 |
dbl.a | Housing tenure and mental health of migrants | García Márquez, Ana; Ruiz, Eva | 2011 | Housing Stud | 26 | 5 | 701-719 |
dbl.a | Housing tenure and mental health of migrants | Garcia A; Ruiz E | 2011 | Housing Studies | 26 | 5 | 701-19 |
etal.a | A registry of hip fractures in five regions | Adler, M.; Bosch, N.; Curie, O.; Dahl, P.; Eden, Q. | 2004 | Injury | 35 | 9 | 880-887 |
etal.a | A registry of hip fractures in five regions | Adler M, et al. | 2004 | Injury | 35 | 9 | 880-887 |
order.a | Team autonomy and error reporting in control rooms | Kerr, Ian; Lund, Siv; Moss, Tim | 2013 | Safety Science | 57 |  | 100-109 |
order.a | Team autonomy and error reporting in control rooms | Lund S; Kerr I; Moss T | 2013 | Saf Sci | 57 |  | 100-9 |
body.a | Guidance on drinking water in emergencies | World Water Council | 2010 |  |  |  |  |
body.a | Guidance on drinking-water in emergencies | {World Water Council} | 2010 |  |  |  |  |
anon.a | Dental caries on small islands: a survey | [Anonymous] | 1999 | Community Dent Health | 16 | 1 | 40-44 |
anon.a | Dental caries on small islands: a survey | Teo, Jin; Pak, Ho | 1999 | Community Dental Health | 16 | 1 | 40-44 |
enum.a | Fibre intake and gut transit in volunteers | Nyberg, Åsa; Cole, Dan | 2020 | PLoS One | 15 | 6 | e0234567 | 10.9009/pone.0234567
enum.a | Fiber intake and gut transit in volunteers | Nyberg A; Cole D | 2020 | PloS one | 15 | 6 | 234567 |
supp.a | Apelin and resting heart rate in rowers | Iwu, Chidi; Hart, Liz | 2012 | European Heart Journal | 33 (Supplement 1) |  | 410 |
supp.a | Apelin and resting heart rate in rowers | Iwu C; Hart L | 2012 | European Heart Journal. Conference: ESC Congress 2012. Munich Germany. Conference Publication: | 33 | Suppl 1 | 410 |
supp2.a | Visfatin in hill farmers | Iwu, Chidi; Hart, Liz | 2011 | Atherosclerosis Supplements | 12 | 1 |  | 10.9010/s1567(11)70001
supp2.a | Visfatin in hill farmers | Iwu C; Hart L | 2011 | Atherosclerosis. Conference: 79th Congress. Gothenburg Sweden | 12 | S1 |  |
# translated titles, non-Latin scripts
cn-a.a | 顾客满意度对品牌忠诚度影响的实证研究 | 王小明; 李华 | 2016 | 管理科学 | 29 | 3 | 55-63 |
cn-a.a | 顾客满意度对品牌忠诚度影响的实证研究 | 王小明，李华 | 2016 | 管理科学 | 29 | 3 | 55-63 |
cn-b.a | 顾客信任对品牌忠诚度影响的调查分析 | 王小明; 李华 | 2017 | 管理科学 | 30 | 1 | 12-20 |
cn2.a | [Effect of customer satisfaction on brand loyalty] 顾客满意与品牌 | Wang X; Li H | 2009 | Guanli Pinglun | 21 | 2 | 44-51 | 10.9011/gp.44
cn2.a | 顾客满意与品牌 | 王新; 李宏 | 2009 | 管理评论 | 21 | 2 | 44-51 | 10.9011/gp.44
ru.a | Лояльность потребителей розничных банков в регионах | Иванова, А. П.; Орлов, Б. | 2013 | Маркетинг | 5 | 2 | 33-41 |
ru.a | ЛОЯЛЬНОСТЬ ПОТРЕБИТЕЛЕЙ РОЗНИЧНЫХ БАНКОВ В РЕГИОНАХ. | Иванова А.П.; Орлов Б. | 2013 | Маркетинг | 5 | 2 | 33-41 |
ja.a | 高齢者の睡眠時間と転倒の関連 | 佐藤花子 | 2018 | 老年学 | 40 | 2 | 101-110 |
ja.a | 高齢者の睡眠時間と転倒の関連. | 佐藤 花子 | 2018 | 老年学 | 40 | 2 | 101-110 |
ar.a | أثر جودة الخدمة على ولاء العملاء في المصارف | خالد العلي | 2015 | المجلة الإدارية | 7 | 1 | 9-30 |
ar.a | أثر جودة الخدمة على ولاء العملاء في المصارف | خالد العلي | 2015 | المجلة الإدارية | 7 | 1 | 9-30 |
fr.a | Satisfaction au travail des infirmières de nuit | Morel, Claire; Dubois, Jean | 2000 | Santé Publique | 12 | 3 | 300-312 | 10.9012/spub.300
fr.a | Job satisfaction of night nurses | Morel C; Dubois J | 2000 | Sante Publique | 12 | 3 | 300-312 | 10.9012/spub.300
# DOIs doubled, nested, escaped
doi.a | Brand trust in second-hand markets | Ode, Sam | 2021 | J Bus Res | 130 |  | 10-19 | https://doi.org/DOI:10.9013/S0148(21)00010-3
doi.a | Brand trust in second-hand markets | Ode S |  |  |  |  |  | http://dx.doi.org/https://doi.org/10.9013/s0148%2821%2900010-3
doi2.a | Price fairness and dynamic pricing of ferries | Lam, Kit; Roa, Bea | 2019 | Transp Policy | 80 |  | 1-9 | 10.9014/tp.2019.1
doi2.a | Price fairness and dynamic pricing of ferries | Lam K; Roa B | 2019 | Transport Policy | 80 |  | 1-9 | https://doi.org/doi/10.9014/TP.2019.1
# preprint and article
pre.a | Air pollution and birth weight in river towns | Haug, Mari; Stein, Leo | 2020 | medRxiv |  |  |  | 10.1101/2020.05.01.20081111
pre.b | Air pollution and birth weight in river towns | Haug M; Stein L | 2021 | Environ Health Perspect | 129 | 2 | 27001 | 10.9015/ehp.27001
pre2.a | Attention heads that count: probing small language models | Idris, Noor; Vos, Jan | 2022 | arXiv |  |  |  | 10.48550/arXiv.2205.01234
pre2.b | Attention heads that count: probing small language models | Idris, Noor; Vos, Jan | 2023 | Transactions on Learning | 4 |  | 77-95 | 10.9016/tol.77
pre3.a | Vote buying and turnout in mayoral elections | Cruz, Rey | 2017 | SSRN Electronic Journal |  |  |  | 10.2139/ssrn.2990011
pre3.b | Vote buying and turnout in mayoral elections | Cruz R | 2019 | Public Choice | 178 | 1 | 201-224 | 10.9017/pc.201
# meeting and article
meet.a | Liraglutide and coronary flow in obese mice | Rossi, Elena; Gallo, Ugo; Fini, Lea | 2014 | Diabetes | 63 | Suppl 1 | A120 |
meet.b | Liraglutide and coronary flow in obese mice | Rossi E; Gallo U; Fini L | 2016 | Cardiovasc Diabetol | 15 |  | 44 | 10.9018/cd.44
meet2.a | Wound healing under honey dressings | Tan, Siew; Ooi, Pei | 2008 | European Journal of Immunology. Conference: ECI 2008 | 38 | Suppl 2 | S200-S201 |
meet2.b | Wound healing under honey dressings | Tan S; Ooi P | 2009 | Wound Repair Regen | 17 | 3 | 330-338 | 10.9019/wrr.330
meet3.a | Vitamin D and falls in sheltered housing | Burke, Niall; Walsh, Una | 2010 | Age and Ageing | 39 | Suppl 1 | i12 |
meet3.b | Vitamin D and falls in sheltered housing | Burke N; Walsh U | 2012 | Age and Ageing | 41 | 4 | 455-461 | 10.9020/aa.455
meet4.a | Screen time and myopia in schoolchildren | Lau, Kin; Fok, Ada; Sit, Bo | 2015 | Invest Ophthalmol Vis Sci | 56 | 7 | 2160 |
meet4.b | Screen time and myopia in schoolchildren: a five-year follow-up | Lau K; Fok A; Sit B | 2018 | Ophthalmic Epidemiol | 25 | 2 | 140-149 | 10.9021/oe.140
meet4.b | Screen time and myopia in schoolchildren: a five-year follow up. | Lau K; Fok A; Sit B | 2018 | Ophthalmic Epidemiology | 25 | 2 | 140-9 |
version.a | Honey for acute cough in children | Oduwole, Ola; Udoh, Eki | 2012 | Cochrane Database of Systematic Reviews |  | 3 | CD007094 | 10.9022/14651858.cd007094.pub3
version.b | Honey for acute cough in children | Oduwole O; Udoh E | 2018 | Cochrane Database Syst Rev |  | 4 | CD007094 | 10.9022/14651858.cd007094.pub5
# corrections, replies, parts, series
err.a | Dietary fibre and blood pressure in nurses: cohort study | Hale, Ruth; Bose, Amit | 2015 | The Lancet | 385 | 9980 | 1500-1508 | 10.9023/l.1500
err.b | Erratum: Dietary fibre and blood pressure in nurses: cohort study | Hale R; Bose A | 2015 | Lancet | 386 | 9990 | 30 |
err.c | Dietary fibre and blood pressure in nurses: cohort study (vol 385, pg 1500, 2015) | Hale R; Bose A | 2016 | Lancet | 387 | 10010 | 228 |
reply-a.a | Early dialysis in frail patients | Ito, Ken; Sato, Yui | 2013 | Kidney Int | 83 | 2 | 210-218 |
reply-b.a | Re: Early dialysis in frail patients | Haas, Tom | 2013 | Kidney Int | 84 | 1 | 214 |
reply-c.a | Early dialysis in frail patients: authors' reply | Ito K; Sato Y | 2013 | Kidney International | 84 | 1 | 215 |
part-a.a | Soil fertility under crop rotation. Part I: nitrogen | Kofi, Yaw; Mensah, Afi | 2002 | Field Crops Res | 75 | 1 | 1-15 |
part-b.a | Soil fertility under crop rotation. Part II: phosphorus | Kofi Y; Mensah A | 2002 | Field Crops Res | 75 | 1 | 17-30 |
part2-a.a | The measurement of civic trust 1 | Noll, Eva | 1994 | Soc Indic Res | 33 | 1 | 101-120 |
part2-b.a | The measurement of civic trust 2 | Noll, Eva | 1994 | Soc Indic Res | 33 | 2 | 121-140 |
series-a.a | Annual report of the poison centres 2010 | Bron, Al; Cant, Lou | 2011 | Clin Toxicol | 49 | 10 | 910-941 |
series-b.a | Annual report of the poison centres 2011 | Bron A; Cant L | 2012 | Clin Toxicol | 50 | 10 | 911-980 |
type-a.a | Insulin pumps in type 1 diabetes of adolescence | Falk, Ida; Juhl, Pia | 2009 | Diabet Med | 26 | 3 | 220-227 |
type-b.a | Insulin pumps in type 2 diabetes of adolescence | Falk I; Juhl P | 2009 | Diabet Med | 26 | 5 | 501-507 |
# one title, many articles
gen1.a | Editorial | Smith, Jo | 2010 | Serv Ind J | 30 | 1 | 1-2 |
gen2.a | Editorial | Smith, Jo | 2010 | Serv Ind J | 30 | 2 | 151-152 |
gen3.a | Editorial | Smith, Jo | 2011 | Serv Ind J | 31 | 1 | 1-2 |
gen3.a | Editorial. | Smith J | 2011 | Service Industries Journal | 31 | 1 | 1-2 |
gen4.a | Introduction | Weber, Ina; Olin, Per | 2010 | West Eur Polit | 33 | 3 | 393-399 |
gen5.a | Introduction | Meier, Kai | 2010 | Electoral Studies | 29 | 4 | 501-505 |
gen6.a | Letters to the editor | Hahn, Bo | 2001 | N Engl J Med | 344 | 5 | 380 |
gen7.a | Letters to the editor | Hahn, Bo | 2001 | N Engl J Med | 344 | 9 | 690 |
gen8.a | Book reviews |  | 1999 | World Dev | 27 | 2 | 400-410 |
gen9.a | Book reviews |  | 1999 | World Dev | 27 | 5 | 890-899 |
same1.a | Customer loyalty | Ball, Dwayne | 2004 | Eur J Mark | 38 | 9 | 1272-1293 |
same2.a | Customer loyalty | Uncles, Mark; Dow, Gary | 2003 | J Consum Mark | 20 | 4 | 294-316 |
same3.a | Antibiotic use in small hospitals: a systematic review | Patel, Nina; Rao, Dev | 2015 | J Hosp Infect | 90 | 2 | 100-110 | 10.9024/jhi.100
same4.a | Antibiotic use in small hospitals: a systematic review | Larsen, Tor; Vik, Unni | 2016 | Infection | 44 | 3 | 301-312 | 10.9025/inf.301
# consecutive papers of the same authors
cons-a.a | Job satisfaction and turnover among male nurses in Ontario | Boyle, Ann; Crow, Tim; Dunn, Eve | 2012 | J Nurs Manag | 20 | 3 | 301-310 | 10.9026/jnm.301
cons-b.a | Job satisfaction and turnover among female nurses in Ontario | Boyle, Ann; Crow, Tim; Dunn, Eve | 2012 | J Nurs Manag | 20 | 5 | 600-610 | 10.9026/jnm.600
cons2-a.a | Hypertension in pregnancy and child growth in Lima | Soto, Luz; Paz, Gil | 2006 | Trop Med Int Health | 11 | 4 | 410-418 |
cons2-b.a | Hypotension in pregnancy and child growth in Lima | Soto, Luz; Paz, Gil | 2006 | Trop Med Int Health | 11 | 9 | 1390-1397 |
cons3-a.a | Effect of exendin-4 on plaque size in mice | Ueno, Rie; Kato, Jun; Mori, Ai | 2011 | Diabetologia | 54 | 4 | 850-860 |
cons3-b.a | Effect of exendin-4 on vessel stiffness in mice | Ueno R; Kato J; Mori A | 2011 | Diabetologia | 54 | 8 | 2100-2109 |
cons3-c.a | Effect of sitagliptin on plaque size in mice | Ueno R; Kato J; Mori A | 2012 | Diabetologia | 55 | 2 | 500-509 |
cons4-a.a | Voter turnout in municipal mergers: evidence from Finland | Aho, Kai; Niemi, Outi | 2014 | Electoral Studies | 34 |  | 120-131 |
cons4-b.a | Voter turnout in municipal mergers: evidence from Denmark | Aho, Kai; Niemi, Outi | 2016 | Electoral Studies | 41 |  | 77-88 |
samepage-a.a | Ghrelin in endurance runners | Popov, Ivo; Minev, Dan | 2013 | Obesity Facts | 6 | Suppl 1 | 128 | 10.9027/of.suppl1
samepage-b.a | Leptin receptors of grazing sheep | Popov, Ivo; Minev, Dan | 2013 | Obesity Facts | 6 | Suppl 1 | 128 | 10.9027/of.suppl1
trial.a | Zinc for infants of low birth weight: randomised controlled trial | Nct | 2006 | https://clinicaltrials.gov/show/NCT00111111 |  |  |  |
trial.a | Zinc for infants of low birth weight: randomised controlled trial | Nct | 2006 | http://www.who.int/trialsearch/Trial2.aspx?TrialID=NCT00111111 |  |  |  |
trial2.a | Zinc for infants of low birth weight: randomised controlled trial | Isrctn | 2005 | http://www.who.int/trialsearch/Trial2.aspx?TrialID=ISRCTN85600001 |  |  |  |
near1.a | Wang's law and tariffs | Wang, Li | 2018 | Economics Letters | 165 |  | 10-13 |
near2.a | Wagner's law and tariffs | Wang, Lu | 2019 | Economics Letters | 180 |  | 44-47 |
solo1.a | Hand hygiene in mobile clinics | Njie, Awa | 2014 | J Hosp Infect | 86 | 1 | 60-64 |
solo2.a | Export diversification of landlocked states | Abate, Tolu | 2007 | World Dev | 35 | 11 | 1900-1915 |
solo3.a | Media literacy for retired miners | Rees, Gwen | 2019 | Media Educ | 9 | 2 | 5-17 |
solo4.a | Arterial stiffness in sumo wrestlers | Mori, Taro | 2003 | Hypertens Res | 26 | 6 | 470-475 |
solo5.a | A note on switching costs | Hill, Joan | 1995 | Econ Lett | 48 | 1 | 33-38 |
group.a | Steroids for croup in cottage hospitals | Hale, Ruth; Bose, Amit | 1998 | Thorax | 53 | 4 | 300-305 |
group.a | Steroids for croup in cottage hospitals. [see comment] | Cottage Hospitals Study Group | 1998 | Thorax | 53 | 4 | 300-5 |
entry.a | Nebulised saline in bronchiolitis of infancy: a randomised trial | Nct | 2009 | https://clinicaltrials.gov/show/NCT00222222 |  |  |  |
entry.b | Nebulised saline in bronchiolitis of infancy: a randomised trial | Pratt, Joan | 2012 | Thorax | 67 | 2 | 140-147 |
solo6.a | Team autonomy in orchestras | Bach, Uli | 2013 | Hum Relat | 66 | 9 | 1100-1120 |
`;
