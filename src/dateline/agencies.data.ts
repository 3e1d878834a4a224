/**
 * News agencies and press-release wires under the names that datelines have, as keys (small letters, no marks, hyphens as
 * blanks), parted by blanks or, where a name has several words, by `|`. Source: common knowledge, written for this package (MIT).
 * 4 entries.
 */
export const AGENCIES: readonly (readonly [kind: string, names: string])[] = [
  [
    'agency',
    'aa|aap|aawsat|abna|acan efe|adnkronos|afp|agerpres|agi|anp|ani|anadolu|anadolu agency|ansa|antara|antara news|ap|apa|apf|app|apn|aps|armenpress|aptn|ats|azertac|bbc|belga|belta|bernama|bna|bns|bss|bta|cana|canadian press|cna|cp|ctk|cns|dow jones|dpa|efe|economynext|ena|eap|fars|fbis|fena|fna|gna|hina|iana|ians|ina|ima|inp|inter press service|interfax|ips|irna|isna|itar tass|jiji|jiji press|jta|kcna|kuna|kna|kyodo|kyodo news|kpl|lusa|maan|map|mehr|mena|mna|mti|nab|nan|nampa|nana|ndtv|newswire|nna|notimex|novosti|ntb|pa|pana|pap|petra|pna|prensa latina|pti|pti news|qna|ria|ria novosti|ritzau|reuter|reuters|rfe rl|rferl|rtr|rtrs|saba|saba news|sana|sapa|spa|sputnik|sta|stt|tanjug|tap|tass|tasnim|tasr|telam|trend|the associated press|associated press|the canadian press|tt|tna|uni|ukrinform|una|unb|united news of bangladesh|upi|uzreport|vna|voa|wafa|wam|xinhua|xinhua news agency|yonhap|yonhap news|yonhap news agency|zinhua',
  ],
  [
    'broadcaster',
    'abc|abc news|al jazeera|bloomberg|bloomberg news|cbc|cbc news|cbs|cbs news|cnbc|cnn|fox news|itv news|nbc news|npr|pbs|sky news',
  ],
  [
    'wire',
    '3bl media|access newswire|accesswire|ad hoc news|agility pr|asianet|baystreet|business wire|businesswire|canada newswire|cision|cnw|cnw group|cnw telbec|comtex|dgap|ein presswire|einpresswire|einpresswire com|eqs|eqs news|first call|globe newswire|globenewswire|hugin|issuewire|kisspr|marketersmedia|market wire|marketwire|marketwired|media outreach|media outreach newswire|newmediawire|news direct|newsfile|newsfile corp|newswire|newswire com|pr newswire|pr newswire asia|prime newswire|primenewswire|prlog|prnewswire|prnewswire asianet|prnewswire firstcall|prnewswire prnewswire|prnewswire usnewswire|prweb|send2press|thenewswire|the newswire|us newswire|usnewswire|webwire|zexprwire',
  ],
  [
    'paper',
    'chicago tribune|daily mail|financial times|guardian|kansas city star|los angeles times|mcclatchy|mcclatchy newspapers|new york times|the guardian|the new york times|the washington post|tribune news service|usa today|wall street journal|washington post',
  ],
]
