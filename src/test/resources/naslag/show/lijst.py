import json, sys
try:
    from citeproc import CitationStylesStyle, CitationStylesBibliography, Citation, CitationItem, formatter
    from citeproc.source.json import CiteProcJSON
except ImportError:
    print("absent"); sys.exit(0)
items = json.load(open(sys.argv[1], encoding="utf-8"))
style = CitationStylesStyle("harvard1", validate=False)
list_ = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
for item in items:
    list_.register(Citation([CitationItem(item["id"])]))
for entry in list_.bibliography():
    print(str(entry))
