package ca.tandem.web.staff.editing;

import ca.tandem.common.ClockProducer;
import ca.tandem.common.Language;
import ca.tandem.common.Messages;
import ca.tandem.common.text.LocalizedFormats;
import ca.tandem.identity.Accounts;
import ca.tandem.identity.Actor;
import ca.tandem.posting.editing.Presence;
import ca.tandem.posting.editing.Presences;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.stream.Collectors;

/** The sentences that tell a user who else is editing a posting. */
@ApplicationScoped
public class PresenceMessage {

    @Inject
    Presences presences;

    @Inject
    Accounts accounts;

    /** Returns a sentence for each other user who is editing the posting now; empty if nobody is. */
    public String of(Actor actor, String key, Language language) {
        return presences.others(actor, key).stream()
                .map(other -> sentence(other, language))
                .collect(Collectors.joining(" "));
    }

    private String sentence(Presence other, Language language) {
        var since = LocalizedFormats.time(
                other.getSince().atZone(ClockProducer.ZONE).toLocalTime(), language);
        return Messages.STAFF.get(language, "presence.other", accounts.displayName(other.getAccount()), since);
    }
}
