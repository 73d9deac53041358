package ca.tandem.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import ca.tandem.identity.Actor;
import ca.tandem.identity.CurrentAccount;
import ca.tandem.identity.Role;
import ca.tandem.posting.CorrectionService;
import ca.tandem.posting.Edition;
import ca.tandem.posting.PostingEditions;
import ca.tandem.web.shell.CurrentPage;
import ca.tandem.web.shell.CurrentPosting;
import ca.tandem.web.shell.ServiceCall;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Tests what becomes of a decision on a correction that somebody else decided on, or that lost its posting, in the meantime. */
class CorrectionFormTest {

    private final CorrectionForm form = new CorrectionForm();
    private final List<String> asked = new ArrayList<>();
    private String submitted = "correction-decision";

    @BeforeEach
    void nothingWaitsAnyMore() {
        form.posting = new CurrentPosting() {
            @Override
            public PostingEditions editions() {
                return new PostingEditions(List.of());
            }
        };
        form.page = new CurrentPage() {
            @Override
            public String getName() {
                return "keeper";
            }

            @Override
            public boolean isSubmitted(String other) {
                return other.equals(submitted);
            }
        };
        form.account = new CurrentAccount() {
            @Override
            public Actor actor() {
                return new Actor("zoe", Set.of(Role.APPROVER));
            }
        };
        form.serviceCall = new ServiceCall() {
            @Override
            public boolean runOnce(Map<String, String> fields, Runnable act) {
                act.run();
                return false;
            }
        };
        form.correctionService = new CorrectionService() {
            @Override
            public Edition accept(String key, long id, long seen, String answer, Actor actor) {
                asked.add(key + " " + id + " " + seen + " " + answer);
                return null;
            }
        };
        form.open();
    }

    @Test
    void itReachesTheServiceWhichRefusesItAndTheAnswerStays() {
        assertThat(form.isShown()).isTrue();
        assertThat(form.isDecisionShown()).isTrue();
        assertThat(form.isRequestShown()).isFalse();
        form.setDecided(7);
        form.setSeen(3);
        form.setAnswer("As the harbour master says.");

        form.accept();

        assertThat(asked).containsExactly("keeper 7 3 As the harbour master says.");
        assertThat(form.getAnswer()).isEqualTo("As the harbour master says.");
        assertThat(form.getDecided()).as("nothing waits").isZero();
    }

    @Test
    void aRequestIsShownAgainTooAndNothingIsWithoutEither() {
        submitted = "correction-form";
        assertThat(form.isShown()).isTrue();
        assertThat(form.isRequestShown()).isTrue();

        submitted = "task-form";
        assertThat(form.isShown()).isFalse();
        assertThat(form.isDecisionShown()).isFalse();
    }
}
