> ## Contact
> +1 (503) 555-0139 (Mobile)
> hollis.marchetti@post.example
> www.linkedin.com/in/hollis-
> marchetti-example (LinkedIn)
> ## Top Skills
> Stakeholder Management
> Agile Methodologies
> Roadmapping
> ## Languages
> English (Native or Bilingual)
> Italian (Limited Working)
> ## Certifications
> Certified Scrum Product Owner
# Hollis Marchetti
### Group Product Manager at Cascadia Health | ex-Tiller
### Portland, Oregon, United States
## Summary
I like products that leave people alone once they have done their work.
## Experience
### Cascadia Health
4 years 3 months
#### Group Product Manager
February 2022 - Present (2 years 4 months)
Portland, Oregon, United States
Own the patient scheduling suite, with three product managers reporting to me.
#### Senior Product Manager
March 2020 - February 2022 (2 years)
### Tiller Software
#### Product Manager
June 2016 - February 2020 (3 years 9 months)
Seattle, Washington
Launched the payroll module. Grew it to 1,100 customers.
### Evergreen Outfitters
#### Business Analyst
2014 - 2016 (2 years)
## Education
### Reed College
Bachelor of Arts (B.A.), Economics · (2010 - 2014)
