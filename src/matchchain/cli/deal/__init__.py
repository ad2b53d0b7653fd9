"""`matchchain deal`: what became of each pairing, from idea to a saving that papers prove."""

import typer

from matchchain.cli.deal.add import add
from matchchain.cli.deal.audit import audit
from matchchain.cli.deal.learn import learn
from matchchain.cli.deal.ledger import ledger
from matchchain.cli.deal.listing import deals
from matchchain.cli.deal.move import move
from matchchain.cli.deal.node import node
from matchchain.cli.deal.papers import PapersCommand, paper, papers
from matchchain.cli.deal.show import show
from matchchain.cli.import_.importing import ImportingCommand
from matchchain.cli.talk.groups import Commands, register_group
from matchchain.cli.talk.on_park import OnParkCommand
from matchchain.cli.talk.writing import WritingCommand


def register(app: typer.Typer) -> None:
    """Add the command to the tree."""
    commands: Commands = {
        "add": (add, WritingCommand),
        "list": (deals, OnParkCommand),
        "show": (show, OnParkCommand),
        "move": (move, WritingCommand),
        "node": (node, WritingCommand),
        "ledger": (ledger, ImportingCommand),
        "papers": (papers, PapersCommand),
        "paper": (paper, WritingCommand),
        "audit": (audit, OnParkCommand),
        "learn": (learn, OnParkCommand),
    }
    register_group(app, "deal", commands)
