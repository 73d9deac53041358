package ca.tandem.publication.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import ca.tandem.common.PortalKey;
import ca.tandem.publication.transparency.TransparencyLog.TreeHead;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CheckpointsTest {

    private static final String ORIGIN = "jobs.example.org/log";
    private static final PortalKey KEY = key((byte) 1);
    private static final PortalKey OTHER = key((byte) 2);

    /** First test of RFC 8032, section 7.1. */
    @Test
    void theKeyOfASeedAndItsSignatureAreThoseOfTheStandard() {
        var key = new LogKey(
                "example.org/log",
                HexFormat.of().parseHex("9d61b19deffd5a60ba844af492ec2cc44449c5697b326919703bac031cae7f60"));
        var published = Base64.getDecoder().decode(key.verifierKey().split("\\+", 3)[2]);
        assertThat(HexFormat.of().formatHex(published))
                .isEqualTo("01d75a980182b10ab7d54bfed3c964073a0ee172f3daa62325af021a68f707511a");
        var signed = Base64.getDecoder().decode(key.sign("").strip().split(" ", 3)[2]);
        assertThat(HexFormat.of().formatHex(Arrays.copyOfRange(signed, 4, signed.length)))
                .isEqualTo(
                        "e5564300c360ac729086e2cc806e828a84877f1eb8e5d974d873e065224901555fb8821590a33bacc61e39701cf9b46"
                                + "bd25bf5f0595bbe24655141438e7a100b");
    }

    /** The example of C2SP's signed-note has this id for this key. */
    @Test
    void theIdOfAKeyIsThatOfTheSpecification() {
        var key = Base64.getDecoder().decode("AekyeRrm56hApGFkyQR4ZCbV54Id2LKaANYcrnKv3U2k");
        assertThat(HexFormat.of().formatHex(LogKey.id("example.com/foo", key))).isEqualTo("530d903a");
    }

    @Test
    void aCheckpointNamesTheLogItsSizeAndItsRoot() {
        var checkpoints = new Checkpoints(ORIGIN, KEY);
        var lines = checkpoints
                .checkpoint(new TreeHead(0, CompactRange.EMPTY.root()))
                .stripTrailing()
                .split("\n", -1);
        assertThat(lines).hasSize(5);
        assertThat(lines[0]).isEqualTo("jobs.example.org/log");
        assertThat(lines[1]).isEqualTo("0");
        assertThat(lines[2]).isEqualTo("47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU=");
        assertThat(lines[3]).isEmpty();
        assertThat(lines[4]).startsWith("\u2014 jobs.example.org/log ");
    }

    @Test
    void allNodesHaveTheSameKeyAndAnotherNameOrPortalHasAnother() {
        var here = new Checkpoints(ORIGIN, KEY).verifierKeys();
        assertThat(new Checkpoints(ORIGIN, key((byte) 1)).verifierKeys()).isEqualTo(here);
        assertThat(new Checkpoints(ORIGIN, OTHER).verifierKeys()).doesNotContainAnyElementsOf(here);
        var renamed = new Checkpoints(ORIGIN + "/2", KEY);
        assertThat(renamed.origin()).isEqualTo("jobs.example.org/log/2");
        assertThat(octets(renamed.verifierKeys())).isNotEqualTo(octets(here));
    }

    @Test
    void whileThePortalsKeyIsExchangedTheOneBeforeSignsToo() {
        var before = new Checkpoints(ORIGIN, KEY).verifierKeys();
        var now = new Checkpoints(ORIGIN, OTHER.replacing(KEY));
        assertThat(now.verifierKeys()).hasSize(2).endsWith(before.get(0));
        assertThat(now.checkpoint(new TreeHead(0, MerkleHash.EMPTY)).lines()).hasSize(6);
    }

    @Test
    void theLogIsNamedByTheBaseUnlessASettingNamesIt() {
        assertThat(Checkpoints.origin(Optional.empty(), "https://jobs.example.org"))
                .isEqualTo(ORIGIN);
        assertThat(Checkpoints.origin(Optional.empty(), "http://localhost:8080"))
                .isEqualTo("localhost:8080/log");
        assertThat(Checkpoints.origin(Optional.of(ORIGIN + "/2"), "http://localhost:8080"))
                .isEqualTo(ORIGIN + "/2");
    }

    @ParameterizedTest
    @ValueSource(strings = {"a b", "a+b", "a\nb", "\u00e9t\u00e9"})
    void aNameThatNoCheckpointCanHaveIsRefused(String name) {
        assertThatThrownBy(() -> Checkpoints.origin(Optional.of(name), "https://jobs.example.org"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("tandem.log.origin");
    }

    private static String octets(List<String> keys) {
        return keys.get(0).split("\\+", 3)[2];
    }

    private static PortalKey key(byte octet) {
        var octets = new byte[32];
        Arrays.fill(octets, octet);
        return PortalKey.parse(Base64.getUrlEncoder().withoutPadding().encodeToString(octets));
    }
}
