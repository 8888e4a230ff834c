package io.polystep.local.chain.doubles;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.polystep.local.chain.evm.Bytes;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Recompiles the doubles with Node and npm's solc 0.8.34 (folder named by SOLC_JS) and compares the committed code. */
class CompiledCodeTest {
    private static final int LIMIT_SECONDS = 120;

    @TempDir
    private Path out = Path.of("");

    @Test
    void isWhatTheSourcesCompileTo() throws IOException, InterruptedException {
        String solc = System.getenv("SOLC_JS");
        Assumptions.assumeTrue(
                solc != null && Files.isDirectory(Path.of(solc)),
                "skipped: set SOLC_JS to the folder of npm package solc 0.8.34 (Node needed) to recompile the doubles");
        Path script = Path.of(System.getProperty("polystep.root"), "infra/local/src/main/solidity/compile.cjs");

        Process process = new ProcessBuilder("node", script.toString(), solc, out.toString())
                .inheritIO()
                .start();

        assertTrue(process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS), "solc took longer than " + LIMIT_SECONDS + " s");
        assertEquals(0, process.exitValue());
        for (ContractCode code : ContractCode.values()) {
            String compiled =
                    Files.readString(out.resolve(code.contract() + ".hex")).strip();
            assertEquals(code.read(), Bytes.ofHex(compiled), code.contract());
        }
    }
}
