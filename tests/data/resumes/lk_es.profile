> ## Contactar
> nicolas.ibarra@casilla.example
> www.linkedin.com/in/nico-ibarra-
> ejemplo (LinkedIn)
> ## Aptitudes principales
> Contabilidad
> Auditoría
> SAP FI
> ## Languages
> Español (Native or Bilingual)
# Nicolás Ibarra Quintanilla
### Jefe de administración en Conservas Rianxo
### Vigo, Galicia, España
## Extracto
Contable de formación, ordenado por carácter.
## Experiencia
### Conservas Rianxo
#### Jefe de administración
mayo de 2019 - Present (5 años 2 meses)
Vigo, España
Equipo de seis personas. Cierre mensual en cuatro días.
### Auditores Castro & Neira
#### Auditor sénior
septiembre de 2015 - abril de 2019 (3 años 8 meses)
### Banco del Miño
#### Becario
julio de 2014 - agosto de 2015 (1 año 2 meses)
## Educación
### Universidade de Vigo
Grado, Administración y Dirección de Empresas · (2010 - 2014)
