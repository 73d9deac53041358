package ca.tandem.posting;

import ca.tandem.identity.EmailAddress;
import ca.tandem.workflow.Refusal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Validation of facts, the same for forms, imports and the API. */
public final class FactsValidator {

    private static final Pattern LANGUAGE_PROFILE = Pattern.compile("[ABCEP-]{3}/[ABCEP-]{3}");
    private static final Pattern LEVER_ID = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private FactsValidator() {}

    /** Returns the reasons why these facts cannot be saved; empty if they can. */
    public static List<Refusal> refusals(Facts facts) {
        var refusals = new ArrayList<Refusal>();
        var low = facts.getSalaryLow();
        var high = facts.getSalaryHigh();
        if (low != null && high != null && low > high) {
            refusals.add(Refusal.workflow("facts.salary.order", low, high));
        }
        if (isNegative(low) || isNegative(high)) {
            refusals.add(Refusal.workflow("facts.salary.negative"));
        }
        if (facts.getPositions() != null && facts.getPositions() < 1) {
            refusals.add(Refusal.workflow("facts.positions"));
        }
        var profile = facts.getLanguageProfile();
        if (profile != null && !LANGUAGE_PROFILE.matcher(profile).matches()) {
            refusals.add(Refusal.workflow("facts.language.profile", profile));
        }
        if (facts.getLeverId() != null && !isLeverId(facts.getLeverId())) {
            refusals.add(Refusal.workflow("facts.lever", facts.getLeverId()));
        }
        if (facts.getApplyUrl() != null && !isWebAddress(facts.getApplyUrl())) {
            refusals.add(Refusal.workflow("facts.apply.url", facts.getApplyUrl()));
        }
        if (facts.getContact() != null && !EmailAddress.isValid(facts.getContact())) {
            refusals.add(Refusal.workflow("facts.contact", facts.getContact()));
        }
        if (facts.getTeam().en() == null != (facts.getTeam().fr() == null)) {
            refusals.add(Refusal.workflow("facts.team.one.language"));
        }
        if (facts.getLocations().places().stream().anyMatch(place -> isBlank(place.en()) || isBlank(place.fr()))) {
            refusals.add(Refusal.workflow("facts.location.one.language"));
        }
        return refusals;
    }

    /** Checks whether the text has the form of a posting id in Lever: a UUID in lower case. */
    public static boolean isLeverId(String text) {
        return LEVER_ID.matcher(text).matches();
    }

    private static boolean isNegative(Integer amount) {
        return amount != null && amount < 0;
    }

    private static boolean isBlank(String text) {
        return text == null || text.isBlank();
    }

    private static boolean isWebAddress(String text) {
        try {
            var address = new URI(text);
            return ("https".equals(address.getScheme()) || "http".equals(address.getScheme()))
                    && address.getHost() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }
}
