"""The fixed JSON shapes in which a model tells what it read."""

from __future__ import annotations

from typing import Literal

from pydantic import BaseModel, Field

_MANY, _LONG, _SHORT = 40, 600, 200


class ReadRequirement(BaseModel):
    """One thing that a posting asks for."""

    text: str = Field(max_length=_LONG)
    importance: Literal["must", "nice"]


class ReadPosting(BaseModel):
    """The fields of a posting; empty where it does not say."""

    title: str = Field(default="", max_length=_SHORT)
    hiring_organization: str = Field(default="", max_length=_SHORT)
    job_location: str = Field(default="", max_length=_SHORT)
    base_salary: str = Field(default="", max_length=_SHORT)
    employment_type: str = Field(default="", max_length=_SHORT)
    valid_through: str = Field(default="", max_length=_SHORT)
    level: str = Field(default="", max_length=_SHORT)
    experience: str = Field(default="", max_length=_SHORT)
    how_to_apply: str = Field(default="", max_length=_LONG)
    education: list[str] = Field(default_factory=list, max_length=_MANY)
    languages: list[str] = Field(default_factory=list, max_length=_MANY)
    eligibility: list[str] = Field(default_factory=list, max_length=_MANY)
    requirements: list[ReadRequirement] = Field(default_factory=list, max_length=_MANY)


class ReadWork(BaseModel):
    """One position with one employer; dates as YYYY or YYYY-MM."""

    name: str = Field(max_length=_SHORT)
    position: str = Field(default="", max_length=_SHORT)
    start_date: str = Field(default="", max_length=10)
    end_date: str = Field(default="", max_length=10)


class ReadEducation(BaseModel):
    """One degree or course of study."""

    institution: str = Field(max_length=_SHORT)
    area: str = Field(default="", max_length=_SHORT)
    study_type: str = Field(default="", max_length=_SHORT)


class ReadResume(BaseModel):
    """The fields of a résumé; empty where it does not say."""

    name: str = Field(default="", max_length=_SHORT)
    label: str = Field(default="", max_length=_SHORT)
    location: str = Field(default="", max_length=_SHORT)
    work: list[ReadWork] = Field(default_factory=list, max_length=_MANY)
    education: list[ReadEducation] = Field(default_factory=list, max_length=_MANY)
    skills: list[str] = Field(default_factory=list, max_length=80)
    languages: list[str] = Field(default_factory=list, max_length=_MANY)
    certificates: list[str] = Field(default_factory=list, max_length=_MANY)
