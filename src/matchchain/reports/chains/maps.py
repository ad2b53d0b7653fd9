"""The maps of a chain (四图, and that of newcomers): each a drawing with the rows that say the same."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace

from matchchain.reports.block import Block
from matchchain.reports.chains.chain_map import chain_map
from matchchain.reports.chains.investment_map import investment_map
from matchchain.reports.chains.region_map import region_map
from matchchain.reports.chains.technology_map import technology_map
from matchchain.reports.chains.use_map import application_map
from matchchain.reports.chains.words import Voice
from matchchain.studies.chains.study import ChainStudy

_MAPS: Mapping[str, Callable[[ChainStudy, Voice, int | None], Block]] = {
    "chain": chain_map,
    "technology": technology_map,
    "application": application_map,
    "region": region_map,
    "investment": investment_map,
}


def map_block(name: str, study: ChainStudy, voice: Voice, top: int | None) -> Block:
    """One map.

    Args:
        name: its code word.
        study: the chain.
        voice: how it is told.
        top: how many rows are shown beside it; None: all.
    """
    block = _MAPS[name](study, voice, top)
    return replace(block, title=f"{voice.say(f'title.{name}')}  {block.title}".rstrip())
