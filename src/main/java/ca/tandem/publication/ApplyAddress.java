package ca.tandem.publication;

import ca.tandem.common.AnswerTime;
import ca.tandem.posting.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Where one applies. */
@ApplicationScoped
public class ApplyAddress {

    @Inject
    @ConfigProperty(name = "tandem.apply.url")
    String pattern;

    @Inject
    AnswerTime time;

    /** The address for that publication; empty where one can no longer apply, or not through a link. */
    public Optional<String> of(Publication publication) {
        var facts = publication.getFacts();
        return publication.isArchived() || facts.closedAt(time.instant()) || facts.isApplicationHidden()
                ? Optional.empty()
                : of(facts);
    }

    private Optional<String> of(Facts facts) {
        return Optional.ofNullable(facts.getApplyUrl())
                .or(() -> Optional.ofNullable(facts.getLeverId()).map(id -> pattern.replace("{leverId}", id)));
    }
}
