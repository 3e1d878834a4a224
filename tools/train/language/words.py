"""Raw text to paragraphs, sentences and words by the conventions of UD English: a quick stand-in for src/document, for text
that the teacher is to read."""
import re
PREFIX = {'e','co','re','non','pre','post','semi','anti','multi','ex','un','mid','pro','sub','neo','ultra','inter','intra','mini','cross','vice'}
PRE2 = {'e','co','re','non','pre','semi','anti','multi','ex','un','mid'}
ABBR = set('mr mrs ms dr prof sen rep reps sens gov gen col lt sgt capt cmdr maj adm st jr sr inc corp co ltd no vs etc jan feb mar apr jun jul aug sep sept oct nov dec ave blvd rd dept est fig al cf eg ie viz rev hon pres supt det messrs mt ft bros assn univ'.split())
NOEND = set('mr mrs ms dr prof sen rep reps sens gov gen col lt sgt capt cmdr maj adm st no vs fig cf eg ie rev hon pres supt det messrs mt ft'.split())
TOKEN = re.compile(r"""
   (?:https?://|www\.)[^\s<>"”]{1,300}(?<![.,;:!?)\]'”])
 | [A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9.-]{1,64}\.[A-Za-z]{2,8}
 | [@\#]\w{1,60}
 | (?:[A-Za-z]\.){2,8}
 | \d+(?:[.,:/]\d+)*(?:st|nd|rd|th|s)?\b
 | \d+(?:[.,:]\d+)*
 | [^\W_]+(?:&[A-Z][^\W_]*)*(?:['’][^\W\d_]+)*
 | \.{2,}|-{2,}|``|''|‘‘|’’|…
 | [^\w\s]|_
""", re.X)
CLITIC = re.compile(r"(?i)(.+?)(n['’]t|['’](?:s|re|ve|ll|d|m))$")
SPLIT = {'cannot':3,'gonna':3,'gotta':3,'wanna':3,'lemme':3,'gimme':3}
def words(text, base=0):
    """[(start,end)]"""
    out = []
    for m in TOKEN.finditer(text):
        s, e = m.span(); w = text[s:e]; low = w.lower()
        if low in SPLIT: k = SPLIT[low]; out += [(s, s+k), (s+k, e)]; continue
        if ('’' in w or "'" in w) and len(w) > 2 and w[0].isalpha():
            c = CLITIC.match(w)
            if c: out += [(s, s+len(c.group(1))), (s+len(c.group(1)), e)]; continue
            if w[-1] in "'’": out += [(s, e-1), (e-1, e)]; continue
        if w == '.' and out and out[-1][1] == s:
            p = text[out[-1][0]:s]
            if p.lower() in ABBR and (p[0].isupper() or p in ('vs','etc','no','al')) or (len(p) == 1 and p.isupper() and (len(out) < 2 or out[-2][1] < out[-1][0] or True) and p != 'I'):
                out[-1] = (out[-1][0], e); continue
        if w == '-' and out and out[-1][1] == s and text[out[-1][0]:s].lower() in PRE2 and e < len(text) and text[e].isalpha():
            out[-1] = (out[-1][0], e, 'join'); continue
        if out and len(out[-1]) == 3:
            out[-1] = (out[-1][0], e); continue
        if w in "''" and False: pass
        out.append((s, e))
    return [(a[0]+base, a[1]+base) for a in out]
CLOSE = set('"”’\')]}') | {"''", '’’'}
def sentences(text, toks):
    """[[(s,e)]] of one paragraph"""
    cur, out = [], []
    n = len(toks); i = 0
    while i < n:
        s, e = toks[i]; w = text[s:e]; cur.append(toks[i]); i += 1
        end = w in ('.', '!', '?', '…') or (set(w) == {'.'} and len(w) > 1)
        if not end and w.endswith('.') and len(w) > 1 and w[:-1].lower() not in NOEND and len(w) > 2 and i < n:
            nx = text[toks[i][0]:toks[i][1]]
            end = nx in ('The','In','He','She','It','But','And','They','A','I','We','On','At','For','Mr.','This','That','If') and (w[:-1].lower() in ABBR or '.' in w[:-1]) and not re.match(r'[A-Z]\.[A-Z]\.$', w) or False
        if end:
            while i < n and text[toks[i][0]:toks[i][1]] in CLOSE | {'.', '!', '?'} and (toks[i][0] == toks[i-1][1] or (text[toks[i][0]:toks[i][1]] in ('"', "''") and cur and sum(text[a:b] == '"' for a, b in cur) % 2 == 1)):
                cur.append(toks[i]); i += 1
            if i < n:
                c = text[toks[i][0]]
                if toks[i][0] > toks[i-1][1] and not c.islower() and (c.isalnum() or c in '"“‘\'(`[$£€-—–'): out.append(cur); cur = []
    if cur: out.append(cur)
    return out
def paragraphs(text):
    for m in re.finditer(r'(?:(?!\n[ \t]*\n).)+', text, re.S):
        t = m.group()
        tk = words(t, m.start())
        if tk: yield sentences(text, tk)
