package ca.tandem.web.filter;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** Tests the content security policy of a document, by its address. */
class ContentSecurityPolicyTest {

    @ParameterizedTest
    @CsvSource({
        "/, READERS",
        "/en/jobs/web-developer, READERS",
        "/fr/revision, READERS",
        "/nobody/knows, READERS",
        "/en/staff, STAFF",
        "/fr/personnel/offres/web-developer, STAFF",
        "/en/jobs.atom, DATA",
        "/sitemap.xml, DATA",
        "/resources/tandem.svg, DATA",
        "/jakarta.faces.resource/core.js.xhtml, DATA",
        "/api/v1/postings, DATA",
        "/staff/autosave, DATA",
        "/feeds/tasks, DATA",
        "/log/checkpoint, DATA",
        "/files/ab/960/plan.png, UPLOAD",
        "/staff/files/ab/0/guide.pdf, UPLOAD",
        "/review/files/1/cd/ab/0/guide.pdf, UPLOAD"
    })
    void anAddressHasThePolicyOfItsKind(String path, ContentSecurityPolicy policy) {
        assertThat(ContentSecurityPolicy.of(path)).isEqualTo(policy);
    }

    @ParameterizedTest
    @EnumSource(ContentSecurityPolicy.class)
    void noPolicyLetsInWhatIsInlineOrFromElsewhere(ContentSecurityPolicy policy) {
        assertThat(policy.value())
                .startsWith("default-src 'none'; ")
                .contains("base-uri 'none'", "frame-ancestors 'none'")
                .doesNotContain("unsafe", "https:", "data:", "*");
    }

    @Test
    void ofAnotherPolicyOnlyTheNonceIsTakenAndOnlyForStaff() {
        var other = "script-src * 'unsafe-inline' 'nonce-bm9uY2U='; img-src https:;";

        assertThat(ContentSecurityPolicy.STAFF.withNonceOf(other))
                .isEqualTo(ContentSecurityPolicy.STAFF.value() + " 'nonce-bm9uY2U='");
        assertThat(ContentSecurityPolicy.STAFF.withNonceOf("script-src *"))
                .isEqualTo(ContentSecurityPolicy.STAFF.value());
        assertThat(ContentSecurityPolicy.READERS.withNonceOf(other)).isEqualTo(ContentSecurityPolicy.READERS.value());
    }
}
