package ca.tandem.identity.factor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import ca.tandem.common.Language;
import ca.tandem.common.PortalKey;
import ca.tandem.common.ProblemException;
import ca.tandem.identity.AccountService;
import ca.tandem.identity.Actor;
import ca.tandem.identity.Role;
import ca.tandem.identity.Secrets;
import ca.tandem.identity.factor.FactorChallenge.ChallengePurpose;
import ca.tandem.testing.MutableClock;
import ca.tandem.testing.Schema;
import com.eatthepath.otp.TimeBasedOneTimePasswordGenerator;
import java.security.GeneralSecurityException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.crypto.spec.SecretKeySpec;
import org.apache.commons.codec.binary.Base32;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Tests codes of apps, recovery codes and the rules for removing a factor, on both databases. */
class SecondFactorsTest {

    private static final Actor AMIR = new Actor("amir", Set.of(Role.ADMINISTRATOR));
    private static final String PASSWORD = "nine otters mend a kettle";
    private static final Duration STEP = Duration.ofSeconds(30);

    private final MutableClock clock = MutableClock.at(Instant.parse("2026-11-29T12:00:00Z"));
    private Schema schema;

    static Stream<Supplier<Schema>> databases() {
        return Stream.of(Schema::onH2, Schema::onPostgres);
    }

    private void on(Supplier<Schema> database) {
        schema = database.get();
        with(portal -> {
            open(portal.accountService, "ada", Role.AUTHOR);
            open(portal.accountService, "bo", Role.APPROVER);
        });
    }

    private static void open(AccountService accountService, String name, Role role) {
        accountService.open(name, name, Language.EN, Set.of(role), PASSWORD, AMIR);
    }

    @AfterEach
    void close() {
        schema.close();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anAppCountsOnceItIsConfirmedAndItsSecretIsNotInTheDatabase(Supplier<Schema> database) {
        on(database);
        var secret = get(portal -> portal.apps.begin(portal.account("ada")));
        with(portal -> {
            assertThat(portal.account("ada").isWithSecondFactor()).isFalse();
            assertThat(portal.apps.use(portal.account("ada"), code(secret, 0))).isFalse();
            assertThat(portal.factors.app(portal.account("ada")).orElseThrow().getSecret())
                    .doesNotContain(secret);
        });
        assertRefused("factor.code.wrong", portal -> portal.apps.confirm(portal.account("ada"), "123 45"));
        with(portal -> {
            portal.apps.confirm(portal.account("ada"), code(secret, 0));
            assertThat(portal.revoked).containsExactly("ada");
            assertThat(portal.auditLog.codes()).containsExactly("factor.added");
        });
        with(portal -> assertThat(portal.account("ada").isWithSecondFactor()).isTrue());
        assertRefused("factor.app.present", portal -> portal.apps.begin(portal.account("ada")));
        assertRefused("factor.app.none", portal -> portal.apps.confirm(portal.account("ada"), code(secret, 1)));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aCodeCountsOnceAndForOneStepBeforeAndAfter(Supplier<Schema> database) {
        on(database);
        var secret = withApp("ada");
        for (var wrong : List.of(code(secret, -2), code(secret, 2), code(secret, 0), "", "1234567", "١٢٣٤٥٦")) {
            assertThat(use("ada", wrong)).as(wrong).isFalse();
        }
        clock.advance(STEP.multipliedBy(2));
        assertThat(use("ada", code(secret, -1))).as("one step late").isTrue();
        assertThat(use("ada", code(secret, -1))).as("again").isFalse();
        assertThat(use("ada", " " + code(secret, 1).replaceAll("(...)", "$1 ")))
                .as("one step early, with spaces")
                .isTrue();
        assertThat(use("ada", code(secret, 0)))
                .as("older than one that was used")
                .isFalse();
        assertThat(use("bo", code(secret, 1))).as("somebody else's").isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void ofSeveralUsesOfACodeAtOnceOneCounts(Supplier<Schema> database) {
        on(database);
        var secret = withApp("ada");
        clock.advance(STEP.multipliedBy(2));
        assertThat(atOnce(() -> use("ada", code(secret, 0)))).isEqualTo(1);
        var codes = get(portal -> portal.recoveryCodes.make(portal.account("ada")));
        assertThat(atOnce(() -> useRecoveryCode("ada", codes.get(0)))).isEqualTo(1);
    }

    private static long atOnce(Supplier<Boolean> use) {
        var together = new CountDownLatch(1);
        var uses = IntStream.range(0, 4)
                .mapToObj(one -> CompletableFuture.supplyAsync(() -> {
                    try {
                        together.await();
                        return use.get();
                    } catch (InterruptedException e) {
                        throw new IllegalStateException(e);
                    }
                }))
                .toList();
        together.countDown();
        return uses.stream().filter(CompletableFuture::join).count();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void recoveryCodesCountOnceHoweverTheyAreTypedAndNewOnesReplaceThem(Supplier<Schema> database) {
        on(database);
        var codes = get(portal -> {
            var made = portal.recoveryCodes.make(portal.account("ada"));
            assertThat(portal.auditLog.events.toString()).doesNotContain(made.get(0));
            return made;
        });
        assertThat(codes)
                .hasSize(10)
                .doesNotHaveDuplicates()
                .allMatch(code -> code.matches("([A-Z2-7]{4}-){5}[A-Z2-7]{4}"));
        assertThat(useRecoveryCode("bo", codes.get(0))).isFalse();
        assertThat(useRecoveryCode("ada", "")).isFalse();
        assertThat(useRecoveryCode("ada", codes.get(0).toLowerCase(Locale.ROOT).replace("-", " ")))
                .isTrue();
        assertThat(useRecoveryCode("ada", codes.get(0))).isFalse();
        assertThat(useRecoveryCode(
                        "ada", codes.get(1).replace('O', '0').replace('I', '1').replace('B', '8')))
                .isTrue();
        with(portal ->
                assertThat(portal.recoveryCodes.count(portal.account("ada"))).isEqualTo(8));
        with(portal -> portal.recoveryCodes.make(portal.account("ada")));
        assertThat(useRecoveryCode("ada", codes.get(2))).isFalse();
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aRequiredFactorAndTheOnlyOneBesideAShortPasswordStay(Supplier<Schema> database) {
        on(database);
        withApp("bo");
        assertRefused("factor.required", portal -> portal.secondFactors.removeApp(portal.account("bo")));
        withApp("ada");
        with(portal -> portal.accountService.changePassword(
                "ada",
                portal.account("ada").getVersion(),
                "otters m",
                portal.account("ada").toActor()));
        assertRefused("factor.password.short", portal -> portal.secondFactors.removeApp(portal.account("ada")));
        with(portal -> portal.accountService.changePassword(
                "ada",
                portal.account("ada").getVersion(),
                PASSWORD,
                portal.account("ada").toActor()));
        with(portal -> portal.recoveryCodes.make(portal.account("ada")));
        with(portal -> portal.secondFactors.removeApp(portal.account("ada")));
        with(portal -> {
            assertThat(portal.account("ada").isWithSecondFactor()).isFalse();
            assertThat(portal.recoveryCodes.count(portal.account("ada"))).isZero();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void whoLostEverythingIsLeftWithoutFactorsAndWithoutAShortPassword(Supplier<Schema> database) {
        on(database);
        withApp("ada");
        with(portal -> portal.accountService.changePassword(
                "ada",
                portal.account("ada").getVersion(),
                "otters m",
                portal.account("ada").toActor()));
        with(portal -> {
            portal.secondFactors.removeAll(portal.account("ada"), AMIR);
            assertThat(portal.auditLog.codes()).containsExactly("factor.reset");
            assertThat(portal.revoked).containsExactly("ada");
        });
        with(portal -> {
            assertThat(portal.account("ada").isWithSecondFactor()).isFalse();
            assertThat(portal.account("ada").isWithPassword()).isFalse();
        });
    }

    @ParameterizedTest
    @MethodSource("databases")
    void administratorsResetOthersFactorsOnly(Supplier<Schema> database) {
        on(database);
        withApp("ada");
        with(portal -> open(portal.accountService, "amir", Role.ADMINISTRATOR));
        assertRefused(
                "account.role", portal -> portal.secondFactors.reset("ada", new Actor("bo", Set.of(Role.APPROVER))));
        assertRefused("factor.reset.own", portal -> portal.secondFactors.reset("amir", AMIR));
        with(portal -> portal.secondFactors.reset("ada", AMIR));
        with(portal -> assertThat(portal.account("ada").isWithSecondFactor()).isFalse());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aChallengeEndsByTimeTriesAnswerAndRevokedAccess(Supplier<Schema> database) {
        on(database);
        var late = challenge();
        clock.advance(Duration.ofMinutes(10));
        assertThat(isThere(late)).as("late").isFalse();
        var tried = challenge();
        for (var attempt = 0; attempt < FactorChallenge.MOST_TRIES; attempt++) {
            with(portal -> assertThat(portal.challenges.countTry(
                            portal.challenges.find(tried).orElseThrow()))
                    .isTrue());
        }
        assertThat(isThere(tried)).as("tried").isFalse();
        var answered = challenge();
        with(portal -> {
            var found = portal.challenges.find(answered).orElseThrow();
            assertThat(portal.challenges.take(found)).isTrue();
            assertThat(portal.challenges.take(found)).isFalse();
        });
        var revoked = challenge();
        with(portal -> portal.secondFactors.removeAll(portal.account("ada"), AMIR));
        assertThat(isThere(revoked)).as("revoked").isFalse();
        assertThat(isThere(Secrets.random())).isFalse();
    }

    private String challenge() {
        return get(portal -> portal.challenges.make(portal.account("ada"), ChallengePurpose.SECOND_STEP, null));
    }

    private boolean isThere(String secret) {
        return get(portal -> portal.challenges.find(secret).isPresent());
    }

    @ParameterizedTest
    @MethodSource("databases")
    void aChallengeForSignInRegistersNoPasskey(Supplier<Schema> database) {
        on(database);
        var secret = challenge();
        assertRefused(
                "factor.passkey.late",
                portal -> portal.secondFactors.addPasskey(portal.account("ada"), secret, "{}", "Mine"));
        var others = get(portal -> portal.challenges.make(portal.account("bo"), ChallengePurpose.REGISTRATION, "{}"));
        assertRefused(
                "factor.passkey.late",
                portal -> portal.secondFactors.addPasskey(portal.account("ada"), others, "{}", "Mine"));
    }

    @ParameterizedTest
    @MethodSource("databases")
    void anExchangeOfThePortalsKeyKeepsTheSecrets(Supplier<Schema> database) {
        on(database);
        var secret = withApp("ada");
        clock.advance(STEP.multipliedBy(2));
        var key = PortalKey.parse("YW5vdGhlciBzZWNyZXQgb2YgdGVzdHMgaGVyZSwgMzI");
        with(portal -> {
            assertThat(portal.appSecrets(key.replacing(portal.apps.portalKey)).renew())
                    .isEqualTo(1);
            assertThat(portal.appSecrets(key).renew()).as("again").isZero();
        });
        with(portal -> {
            portal.apps.portalKey = key;
            assertThat(portal.apps.use(portal.account("ada"), code(secret, 0))).isTrue();
        });
    }

    private String withApp(String name) {
        var secret = get(portal -> portal.apps.begin(portal.account(name)));
        with(portal -> portal.apps.confirm(portal.account(name), code(secret, 0)));
        return secret;
    }

    private boolean use(String name, String typed) {
        return get(portal -> portal.apps.use(portal.account(name), typed));
    }

    private boolean useRecoveryCode(String name, String typed) {
        return get(portal -> portal.recoveryCodes.use(portal.account(name), typed));
    }

    private String code(String secret, int steps) {
        try {
            var generator = new TimeBasedOneTimePasswordGenerator();
            return generator.generateOneTimePasswordString(
                    new SecretKeySpec(new Base32().decode(secret), generator.getAlgorithm()),
                    clock.instant().plus(STEP.multipliedBy(steps)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private void assertRefused(String code, Consumer<FactorFixture> act) {
        ThrowingCallable call = () -> with(act);
        assertThatExceptionOfType(ProblemException.class).isThrownBy(call).returns(code, ProblemException::code);
    }

    private void with(Consumer<FactorFixture> work) {
        get(portal -> {
            work.accept(portal);
            return null;
        });
    }

    private <T> T get(Function<FactorFixture, T> work) {
        return schema.inTransaction(entityManager -> work.apply(new FactorFixture(entityManager, clock)));
    }
}
