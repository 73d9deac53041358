package ca.tandem.publication.transparency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MerkleTreeTest {

    /** The leaves of the known trees of Certificate Transparency. */
    private static final List<MerkleHash> KNOWN = Stream.of(
                    "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f")
            .map(HexFormat.of()::parseHex)
            .map(MerkleHash::ofLeaf)
            .toList();

    private static final int LARGEST = 600;

    private static final List<MerkleHash> LEAVES = IntStream.range(0, LARGEST)
            .mapToObj(number -> MerkleHash.ofLeaf(("leaf " + number).getBytes(StandardCharsets.UTF_8)))
            .toList();

    @ParameterizedTest
    @CsvSource({
        "0, e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "1, 6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "2, fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "3, aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "4, d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "5, 4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "6, 76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "7, ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "8, 5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328"
    })
    void theRootsAreThoseOfCertificateTransparency(int size, String root) {
        assertThat(grow(KNOWN.subList(0, size), new HashMap<>()).root().hex()).isEqualTo(root);
    }

    @Test
    void theRootIsThatOfTheDefinitionForEverySize() {
        for (var size = 1; size <= LARGEST; size++) {
            assertThat(grow(LEAVES.subList(0, size), new HashMap<>()).root())
                    .as("%d leaves", size)
                    .isEqualTo(root(LEAVES.subList(0, size)));
        }
    }

    @Test
    void everyProofLeadsToTheRootAndNoOtherLeafHasIt() {
        var random = new Random(13);
        var nodes = new HashMap<MerkleNode, MerkleHash>();
        grow(LEAVES, nodes);
        for (var size = 1; size <= LARGEST; size++) {
            var tree = grow(LEAVES.subList(0, size), new HashMap<>());
            for (var leaf : new int[] {0, size - 1, random.nextInt(size), random.nextInt(size)}) {
                var path = InclusionPath.of(leaf, size);
                assertThat(path.nodes()).hasSizeLessThanOrEqualTo(2 * Long.SIZE);
                // Nodes of the largest tree: what a smaller one needs is complete, and never changes.
                var proof = path.proof(nodes::get);
                assertThat(rootBy(proof, leaf, size, LEAVES.get(leaf)))
                        .as("leaf %d of %d", leaf, size)
                        .isEqualTo(tree.root());
                assertThat(rootBy(proof, leaf, size, LEAVES.get((leaf + 1) % LARGEST)))
                        .isNotEqualTo(tree.root());
            }
        }
    }

    @Test
    void aProofReadsFewerThanTwiceTheHeight() {
        var size = (1L << 40) - 1;
        assertThat(InclusionPath.of(0, size).nodes()).hasSizeLessThan(80);
        assertThat(InclusionPath.of(size - 1, size).nodes()).hasSizeLessThan(80);
    }

    @Test
    void whatIsNotInTheTreeHasNoProof() {
        assertThatThrownBy(() -> InclusionPath.of(3, 3)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new CompactRange(3, List.of(LEAVES.get(0))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private static CompactRange grow(List<MerkleHash> leaves, Map<MerkleNode, MerkleHash> nodes) {
        var tree = CompactRange.EMPTY;
        for (var leaf : leaves) {
            var grown = tree.append(leaf);
            for (var level = 0; level < grown.completed().size(); level++) {
                nodes.put(
                        new MerkleNode(level, tree.size() >> level),
                        grown.completed().get(level));
            }
            tree = grown.tree();
        }
        return tree;
    }

    /** Computes the root as RFC 6962 defines it in section 2.1. */
    private static MerkleHash root(List<MerkleHash> leaves) {
        if (leaves.size() == 1) {
            return leaves.get(0);
        }
        var half = Integer.highestOneBit(leaves.size() - 1);
        return MerkleHash.above(root(leaves.subList(0, half)), root(leaves.subList(half, leaves.size())));
    }

    /** Computes the root that a proof leads to, as RFC 9162 verifies it in section 2.1.3.2. */
    private static MerkleHash rootBy(List<MerkleHash> proof, long leaf, long size, MerkleHash hash) {
        var node = leaf;
        var last = size - 1;
        var root = hash;
        for (var sibling : proof) {
            if ((node & 1) == 1 || node == last) {
                root = MerkleHash.above(sibling, root);
                while ((node & 1) == 0 && node != 0) {
                    node >>= 1;
                    last >>= 1;
                }
            } else {
                root = MerkleHash.above(root, sibling);
            }
            node >>= 1;
            last >>= 1;
        }
        return last == 0 ? root : null;
    }
}
