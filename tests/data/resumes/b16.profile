> ## Coordonnées
> capucine.maurel@boitepost.example
> www.linkedin.com/in/capucine-
> exemple (LinkedIn)
> ## Principales compétences
> Achats
> Négociation
> Anglais
> ## Languages
> Français (Native or Bilingual)
# Capucine Maurel
### Responsable achats chez Fromageries du Jura
### Dijon, Bourgogne-Franche-Comté, France
## Résumé
Acheteuse curieuse, passée par trois industries.
## Expérience
### Fromageries du Jura
6 ans 1 mois
#### Responsable achats
janvier 2021 - Present (3 ans 5 mois)
Dijon, Bourgogne-Franche-Comté, France
#### Acheteuse
mai 2018 - décembre 2020 (2 ans 8 mois)
Portefeuille de 90 fournisseurs.
### Plastiques Comtois
#### Assistante achats
septembre 2015 - avril 2018 (2 ans 8 mois)
Besançon
## Formation
### IAE Dijon
Master, Management des achats · (2013 - 2015)
