package ca.tandem.publication;

import ca.tandem.common.RequestTime;
import ca.tandem.posting.Facts;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/** Address of the application form of a posting. */
@ApplicationScoped
public class ApplyAddress {

    @Inject
    @ConfigProperty(name = "tandem.apply.url")
    String pattern;

    @Inject
    RequestTime time;

    /** Returns the address at which one applies; empty if applications are closed or are not made through a link. */
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
