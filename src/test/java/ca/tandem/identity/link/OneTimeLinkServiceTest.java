package ca.tandem.identity.link;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;

import ca.tandem.audit.AuditEvent;
import ca.tandem.common.Language;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.Account;
import ca.tandem.identity.AccountFixture;
import ca.tandem.identity.AccountServiceFixture;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests the life of a one-time link on both databases. */
class OneTimeLinkServiceTest {

    private static final Actor AMIR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final String PASSWORD = "nine otters mend a kettle";
    private static final String OTHER = "seven herons lend a ladder";

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-29T12:00:00Z"));
    private final List<OneTimeLink> mailed = new ArrayList<>();
    private final List<AuditEvent> recorded = new ArrayList<>();
    private final List<String> told = new ArrayList<>();
    private boolean isMailOn;
    private Schema schema;

    static Stream<Supplier<Schema>> databases() {
        return Stream.of(Schema::onH2, Schema::onPostgres);
    }

    private void on(Supplier<Schema> database) {
        schema = database.get();
    }

    @AfterEach
    void close() {
        schema.close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anInvitationSetsTheFirstPasswordOnce(Supplier<Schema> database) {
        on(database);
        var secret = invite("ada");
        with(links ->
                assertThat(links.accountService().authenticate("ada", PASSWORD)).isEmpty());

        assertThat(pending(secret)).isEqualTo(LinkPurpose.INVITATION);
        assertThat(pending(secret)).as("looked at twice").isEqualTo(LinkPurpose.INVITATION);
        use(secret, PASSWORD);

        with(links ->
                assertThat(links.accountService().authenticate("ada", PASSWORD)).isPresent());
        assertVoid(secret);
        assertThat(told).as("a first password replaces none").isEmpty();
        assertThat(recorded)
                .extracting(AuditEvent::code, AuditEvent::actor, AuditEvent::subjectAccount)
                .containsExactly(
                        tuple("account.opened", "amir", "ada"),
                        tuple("link.made", "amir", "ada"),
                        tuple("link.used", "ada", "ada"),
                        tuple("account.password.own", "ada", "ada"));
        assertThat(recorded.toString()).doesNotContain(secret, Secrets.hash(secret), PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aPasswordThatIsRefusedUsesNothingUp(Supplier<Schema> database) {
        on(database);
        var secret = invite("ada");
        assertRefused("account.password.short", () -> use(secret, "short"));
        assertRefused("account.password.known", () -> use(secret, "lighthouse service"));
        use(secret, PASSWORD);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofSeveralUsesAtOnceOneWins(Supplier<Schema> database) {
        on(database);
        var secret = invite("ada");
        var together = new CountDownLatch(1);
        var uses = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        use(secret, PASSWORD + one);
                        return true;
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    } catch (ProblemException e) {
                        assertThat(e.code()).isEqualTo("link.void");
                        return false;
                    }
                }))
                .toList();
        together.countDown();
        assertThat(uses.stream().map(CompletableFuture::join).filter(won -> won))
                .hasSize(1);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLinkExpires(Supplier<Schema> database) {
        on(database);
        var invitation = invite("ada");
        clock.advance(Duration.ofDays(7).minusSeconds(1));
        assertThat(pending(invitation)).isEqualTo(LinkPurpose.INVITATION);
        clock.advance(Duration.ofSeconds(1));
        assertVoid(invitation);

        use(renew("ada"), PASSWORD);
        var recovery = renew("ada");
        assertThat(pending(recovery)).isEqualTo(LinkPurpose.RECOVERY);
        clock.advance(Duration.ofHours(1));
        assertVoid(recovery);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aLinkIsVoidAfterANewerOneAnotherPasswordOrAClosing(Supplier<Schema> database) {
        on(database);
        schema.inTransaction(
                entityManager -> new AccountFixture(entityManager).open("amir", Language.EN, null, Role.ADMINISTRATOR));
        var first = invite("ada");
        var second = renew("ada");
        assertVoid(first);
        change("ada", false, Role.TRANSLATOR);
        assertThat(pending(second)).as("other roles").isEqualTo(LinkPurpose.INVITATION);
        use(second, PASSWORD);

        var recovery = renew("ada");
        with(links -> {
            var account = links.accounts().require("ada");
            links.accountService().changePassword("ada", account.getVersion(), OTHER, account.toActor());
        });
        assertVoid(recovery);
        assertThat(told).containsExactly("ada");

        var beforeClosing = renew("ada");
        change("ada", true, Role.TRANSLATOR);
        assertVoid(beforeClosing);
        assertRefused("link.account.closed", () -> renew("ada"));
        change("ada", false, Role.TRANSLATOR);
        assertVoid(beforeClosing);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void onlyWhoCanBeReachedAndHasAPasswordGetsALinkForALostOne(Supplier<Schema> database) {
        on(database);
        isMailOn = true;
        use(secretOf("ada", "ada@example.org"), PASSWORD);
        use(secretOf("bo", null), PASSWORD);
        secretOf("cy", "cy@example.org");
        mailed.clear();
        recorded.clear();

        for (var typed : List.of("nobody", "bo", "cy", "cy@example.org", "nobody@example.org")) {
            with(links -> links.recover(typed));
        }
        assertThat(mailed).isEmpty();
        assertThat(recorded).isEmpty();
        for (var typed : List.of("ada", "ada@example.org")) {
            with(links -> links.recover(typed));
        }
        assertThat(mailed)
                .extracting(link -> link.getAccount().getName(), OneTimeLink::getPurpose)
                .containsOnly(tuple("ada", LinkPurpose.RECOVERY))
                .hasSize(2);
        assertThat(recorded)
                .extracting(AuditEvent::code)
                .containsExactly("recovery.asked", "link.made", "recovery.asked", "link.made");
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aMessageGetsASecretOfItsOwnEachTimeItIsWritten(Supplier<Schema> database) {
        on(database);
        isMailOn = true;
        var shown = secretOf("ada", "ada@example.org");
        var id = mailed.get(0).getId();
        var first = get(links -> links.oneTimeLinkService().renewSecret(id).orElseThrow());
        var second = get(links -> links.oneTimeLinkService().renewSecret(id).orElseThrow());
        assertVoid(shown);
        assertVoid(first);
        use(second, PASSWORD);
        with(links -> assertThat(links.oneTimeLinkService().renewSecret(id)).isEmpty());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void theFirstAdministratorsLinkOpensTheFirstAccountOnlyAndUntilTheNextStart(Supplier<Schema> database) {
        on(database);
        var before = get(links -> links.oneTimeLinkService().makeForFirstAdministrator());
        var secret = get(links -> links.oneTimeLinkService().makeForFirstAdministrator());
        assertVoid(before);
        assertRefused("link.void", () -> use(secret, PASSWORD));
        assertRefused("account.name.form", () -> openFirst(secret, "É", "Éloïse"));
        assertRefused("account.name.form", () -> openFirst(secret, "a\0" + "x".repeat(5_000), "Éloïse"));
        assertRefused("account.display.name.missing", () -> openFirst(secret, "eloise", " "));
        clock.advance(Duration.ofDays(400));

        openFirst(secret, "Eloise", "Éloïse");

        with(links -> assertThat(links.accounts().require("eloise"))
                .returns(Set.of(Role.ADMINISTRATOR), Account::getRoles)
                .returns(Language.FR, Account::getLanguage));
        assertVoid(secret);
        var tooLate = get(links -> links.oneTimeLinkService().makeForFirstAdministrator());
        assertVoid(tooLate);
    }

    @ParameterizedTest
    @MethodSource("databases")
    void nobodyButAnAdministratorMakesLinks(Supplier<Schema> database) {
        on(database);
        var other = new Actor("curious", Set.of(Role.AUTHOR, Role.TRANSLATOR, Role.APPROVER));
        Stream.<Consumer<Invitations>>of(
                        invitations -> invitations.invite(
                                "mine", "Mine", Language.EN, Set.of(), null, Secrets.random(), other),
                        invitations -> invitations.renew("curious", Secrets.random(), other),
                        invitations -> invitations.pending("curious", other))
                .forEach(act -> assertRefused("account.role", () -> with(links -> act.accept(links.invitations()))));
    }

    private String invite(String name) {
        return secretOf(name, null);
    }

    private String secretOf(String name, String email) {
        var secret = Secrets.random();
        with(links ->
                links.invitations().invite(name, "Somebody", Language.EN, Set.of(Role.AUTHOR), email, secret, AMIR));
        return secret;
    }

    private String renew(String name) {
        var secret = Secrets.random();
        with(links -> links.invitations().renew(name, secret, AMIR));
        return secret;
    }

    private void use(String secret, String password) {
        with(links -> links.oneTimeLinkService().setPassword(secret, password));
    }

    private void openFirst(String secret, String name, String displayName) {
        with(links -> links.oneTimeLinkService().openFirstAccount(secret, name, displayName, Language.FR, PASSWORD));
    }

    private void change(String name, boolean isClosed, Role... roles) {
        with(links -> AccountServiceFixture.change(
                links.accountService(), name, isClosed, new Actor("amir", Set.of(Role.ADMINISTRATOR)), roles));
    }

    private LinkPurpose pending(String secret) {
        return get(links -> links.oneTimeLinkService()
                .find(secret)
                .map(OneTimeLink::getPurpose)
                .orElse(null));
    }

    private void assertVoid(String secret) {
        assertThat(pending(secret)).isNull();
        assertRefused("link.void", () -> use(secret, PASSWORD));
    }

    private static void assertRefused(String code, ThrowingCallable act) {
        assertThatExceptionOfType(ProblemException.class).isThrownBy(act).returns(code, ProblemException::code);
    }

    private void with(Consumer<OneTimeLinkFixture> work) {
        get(links -> {
            work.accept(links);
            return null;
        });
    }

    private <T> T get(Function<OneTimeLinkFixture, T> work) {
        return schema.inTransaction(entityManager -> {
            var links = new OneTimeLinkFixture(
                    entityManager,
                    clock,
                    new LinkDelivery() {
                        @Override
                        public boolean isEnabled() {
                            return isMailOn;
                        }

                        @Override
                        public void send(OneTimeLink link) {
                            mailed.add(link);
                        }
                    },
                    changed -> told.add(changed.account().getName()));
            var result = work.apply(links);
            synchronized (recorded) {
                recorded.addAll(links.auditLog.events);
            }
            return result;
        });
    }
}
