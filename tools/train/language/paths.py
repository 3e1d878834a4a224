"""Where the data lies and where what is made goes."""
import os
from pathlib import Path

DATA = Path(os.environ.get('WIRECOPY_DATA', Path(__file__).parents[4] / 'shared'))
WORK = Path(os.environ.get('WIRECOPY_WORK', 'temp/language'))
GOLD = DATA / 'gold'
GENERATED = Path(__file__).parents[3] / 'src' / 'language' / 'generated'
