package ca.tandem.api;

import ca.tandem.common.Bilingual;
import ca.tandem.common.ProblemException;
import ca.tandem.posting.Classification;
import ca.tandem.posting.Facts;
import ca.tandem.posting.LanguageRequirement;
import ca.tandem.posting.Locations;
import ca.tandem.posting.Telework;
import ca.tandem.posting.Tenure;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Facts in requests and responses of the staff API.
 *
 * @param closes a date such as {@code 2026-12-31}, which includes the whole day, or a local date and time; null if the posting does not
 * close
 * @param zone the time zone of {@code closes}
 */
public record FactsJson(
        String closes,
        String zone,
        String classification,
        Bilingual<String> team,
        List<Bilingual<String>> locations,
        Telework telework,
        Tenure tenure,
        LanguageRequirement languageRequirement,
        String languageProfile,
        SalaryJson salary,
        String reference,
        Integer positions,
        String leverId,
        String applyUrl,
        boolean unlisted,
        boolean applicationHidden) {

    /** Field names, in order. */
    static final String[] NAMES = {
        "closes",
        "zone",
        "classification",
        "team",
        "locations",
        "telework",
        "tenure",
        "languageRequirement",
        "languageProfile",
        "salary",
        "reference",
        "positions",
        "leverId",
        "applyUrl",
        "unlisted",
        "applicationHidden"
    };

    /** Last year with four digits. Later years are typing errors, and not every database can store them. */
    static final int LAST_YEAR = 9999;

    private static final int LINE = 400;
    private static final int NAME = 100;
    private static final int ADDRESS = 2000;

    /**
     * A salary range in dollars a year.
     *
     * @param low the lower end, or null
     * @param high the upper end, or null
     */
    public record SalaryJson(Integer low, Integer high) {}

    static FactsJson of(Facts facts) {
        var salaryJson = new SalaryJson(facts.getSalaryLow(), facts.getSalaryHigh());
        var team = facts.getTeam();
        return new FactsJson(
                closes(facts),
                facts.getClosesZone() == null ? null : facts.getClosesZone().getId(),
                facts.getClassification() == null
                        ? null
                        : facts.getClassification().toString(),
                team.en() == null && team.fr() == null ? null : team,
                facts.getLocations().places(),
                facts.getTelework(),
                facts.getTenure(),
                facts.getLanguageRequirement(),
                facts.getLanguageProfile(),
                salaryJson.low() == null && salaryJson.high() == null ? null : salaryJson,
                facts.getReference(),
                facts.getPositions(),
                facts.getLeverId(),
                facts.getApplyUrl(),
                facts.isUnlisted(),
                facts.isApplicationHidden());
    }

    /** Returns all values by field name, in order. */
    Map<String, Object> values() {
        var values = new LinkedHashMap<String, Object>();
        values.put("closes", closes);
        values.put("zone", zone);
        values.put("classification", classification);
        values.put("team", team);
        values.put("locations", locations);
        values.put("telework", telework);
        values.put("tenure", tenure);
        values.put("languageRequirement", languageRequirement);
        values.put("languageProfile", languageProfile);
        values.put("salary", salary);
        values.put("reference", reference);
        values.put("positions", positions);
        values.put("leverId", leverId);
        values.put("applyUrl", applyUrl);
        values.put("unlisted", unlisted);
        values.put("applicationHidden", applicationHidden);
        return values;
    }

    private static String closes(Facts facts) {
        var closes = facts.getCloses();
        if (closes == null) {
            return null;
        }
        return facts.isClosingAtEndOfDay()
                ? closes.toLocalDate().toString()
                : closes.toLocalDateTime().toString();
    }

    /** Reads the facts that a correction may change. */
    static Facts corrected(JsonFields jsonFields) {
        var facts = new Facts();
        close(facts, jsonFields);
        facts.setLeverId(jsonFields.text("leverId", NAME));
        facts.setApplyUrl(jsonFields.text("applyUrl", ADDRESS));
        return facts;
    }

    /** Reads facts from a request; a missing field leaves the fact empty. */
    static Facts read(JsonFields jsonFields) {
        var facts = new Facts();
        close(facts, jsonFields);
        var classification = jsonFields.text("classification", LINE);
        if (classification != null) {
            facts.setClassification(Classification.parse(classification)
                    .orElseThrow(() ->
                            ProblemException.malformed("field.classification", jsonFields.path("classification"))));
        }
        jsonFields.object("team", "en", "fr").map(FactsJson::names).ifPresent(team -> {
            facts.setTeamEn(team.en());
            facts.setTeamFr(team.fr());
        });
        facts.setLocations(new Locations(jsonFields.objects("locations", "en", "fr").stream()
                .map(FactsJson::names)
                .toList()));
        facts.setTelework(jsonFields.oneOf("telework", Telework.class));
        facts.setTenure(jsonFields.oneOf("tenure", Tenure.class));
        facts.setLanguageRequirement(jsonFields.oneOf("languageRequirement", LanguageRequirement.class));
        facts.setLanguageProfile(jsonFields.text("languageProfile", NAME));
        jsonFields.object("salary", "low", "high").ifPresent(salary -> {
            facts.setSalaryLow(salary.number("low"));
            facts.setSalaryHigh(salary.number("high"));
        });
        facts.setReference(jsonFields.text("reference", NAME));
        facts.setPositions(jsonFields.number("positions"));
        facts.setLeverId(jsonFields.text("leverId", NAME));
        facts.setApplyUrl(jsonFields.text("applyUrl", ADDRESS));
        facts.setUnlisted(jsonFields.flag("unlisted"));
        facts.setApplicationHidden(jsonFields.flag("applicationHidden"));
        return facts;
    }

    private static void close(Facts facts, JsonFields jsonFields) {
        var closes = jsonFields.text("closes", NAME);
        if (closes == null) {
            return;
        }
        var zone = zone(jsonFields);
        try {
            if (closes.contains("T")) {
                var moment = LocalDateTime.parse(closes);
                facts.close(moment.toLocalDate(), moment.toLocalTime(), zone);
            } else {
                facts.close(LocalDate.parse(closes), null, zone);
            }
        } catch (DateTimeParseException e) {
            throw ProblemException.malformed("field.closes", jsonFields.path("closes"));
        }
        if (facts.getCloses().getYear() > LAST_YEAR) {
            throw ProblemException.malformed("field.closes", jsonFields.path("closes"));
        }
    }

    /** Reads a zone of the tz database. An offset alone would be wrong for half of the year. */
    private static ZoneId zone(JsonFields jsonFields) {
        if (!jsonFields.has("zone")) {
            throw ProblemException.malformed("field.zone.missing", jsonFields.path("zone"));
        }
        try {
            var zone = ZoneId.of(jsonFields.text("zone", NAME));
            if (ZoneId.getAvailableZoneIds().contains(zone.getId())) {
                return zone;
            }
        } catch (DateTimeException e) {
            // reported below
        }
        throw ProblemException.malformed("field.zone", jsonFields.path("zone"));
    }

    /** Reads a name in both languages, each reduced to one line. */
    private static Bilingual<String> names(JsonFields pair) {
        return new Bilingual<>(pair.text("en", LINE), pair.text("fr", LINE))
                .map(name -> name == null ? null : name.strip().replaceAll("[ \\t\\n\\r]+", " "));
    }
}
