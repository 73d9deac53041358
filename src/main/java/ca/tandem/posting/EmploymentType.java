package ca.tandem.posting;

/** The type of employment in the terms of schema.org's {@code employmentType}, as search engines for jobs list them. */
public enum EmploymentType {
    FULL_TIME,
    PART_TIME,
    CONTRACTOR,
    TEMPORARY,
    INTERN,
    VOLUNTEER,
    PER_DIEM,
    OTHER
}
