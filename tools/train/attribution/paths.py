"""Where data is read and intermediate files are kept: WIRECOPY_DATA, WIRECOPY_WORK."""
import os
from pathlib import Path
ROOT = Path(__file__).resolve().parents[3]
DATA = Path(os.environ.get('WIRECOPY_DATA', ROOT.parent / 'shared'))
WORK = Path(os.environ.get('WIRECOPY_WORK', ROOT / 'temp')) / 'attribution'
GENERATED = ROOT / 'src' / 'attribution' / 'generated'
WORK.mkdir(parents=True, exist_ok=True)
