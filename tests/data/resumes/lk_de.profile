> ## Kontakt
> friederike.solms@posteo.example
> www.linkedin.com/in/fsolms-
> beispiel (LinkedIn)
> ## Top-Kenntnisse
> Personalentwicklung
> Arbeitsrecht
> Recruiting
> ## Languages
> Deutsch (Native or Bilingual)
# Friederike Solms
### Leiterin Personal bei Nordkai Werft GmbH
### Kiel, Schleswig-Holstein, Deutschland
## Berufserfahrung
### Nordkai Werft GmbH
5 Jahre 8 Monate
#### Leiterin Personal
Januar 2021–Present (3 Jahre 5 Monate)
Kiel, Schleswig-Holstein, Deutschland
#### HR Business Partner
Oktober 2018–Dezember 2020 (2 Jahre 3 Monate)
### Holstenbräu AG
#### Personalreferentin
August 2014–September 2018 (4 Jahre 2 Monate)
Neumünster
Betreuung von 320 Beschäftigten in der Abfüllung.
## Ausbildung
### Christian-Albrechts-Universität zu Kiel
Master of Arts - MA, Soziologie · (2012–2014)
