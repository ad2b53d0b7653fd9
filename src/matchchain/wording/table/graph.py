"""What `graph` says: the network for other programs."""

MESSAGES: dict[str, tuple[str, str]] = {
    "graph.help": (
        "把园区网络交给别的软件:企业、供应、需求、工艺是点,现供和方案建议的拟供是线。\n"
        "GraphML 给 yEd、Cytoscape,GEXF 给 Gephi,node-link 给 networkx 和 d3,DOT 给 Graphviz,Mermaid 贴进文档,sankey 画桑基图。",
        "The park's network for other programs: firms, offers, needs and processes as nodes; what flows and what the plan "
        "proposes as edges.\nGraphML for yEd and Cytoscape, GEXF for Gephi, node-link for networkx and d3, DOT for Graphviz, "
        "Mermaid for documents, Sankey data.",
    ),
    "graph.examples": (
        "matchchain graph --out 网络.graphml\nmatchchain graph --firms --format dot\nmatchchain graph --out 桑基.sankey.json",
        "matchchain graph --out network.graphml\nmatchchain graph --firms --format dot\nmatchchain graph --out park.sankey.json",
    ),
    "graph.option.format": ("格式;不写按 --out 的扩展名,再不写是 mermaid", "format; by default what the ending of --out says, else mermaid"),
    "graph.option.out": ("写到这个文件", "the file to write"),
    "graph.option.firms": ("只要企业,一笔往来一条线", "firms only, an edge for each flow between two"),
    "graph.option.all": ("连对得上、但数没报或手续没齐的也画", "also pairs that match but lack figures or papers"),
    "graph.written": ("已写 {file}:{nodes}个点,{edges}条线", "Wrote {file}: {nodes} {nodes:node|nodes}, {edges} {edges:edge|edges}"),
}
