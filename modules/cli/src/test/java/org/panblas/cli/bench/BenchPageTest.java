package org.panblas.cli.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringReader;
import java.util.List;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.panblas.spi.Role;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** What the page holds; how it looks in a browser is the business of .ci/page. */
class BenchPageTest {
    private final String page = BenchPage.of(Samples.run());

    @Test
    void everyRoutineHasAPlotAndATable() {
        assertThat(page).contains("<h2>dgemm</h2>", "<h2>sgetrf</h2>");
        assertThat(count("<svg class=\"plot\" role=\"img\"")).isEqualTo(2);
        assertThat(count("<table>")).isEqualTo(2);
        assertThat(count("<polyline")).isEqualTo(4);
        assertThat(page).contains("<td class=\"best\">51.20</td>");
    }

    /** Only the parts that browsers mend silently are left out: the head, whose tags have no end. */
    @Test
    void plotsAreWellFormedAndDescribed() throws Exception {
        String body = page.substring(page.indexOf("<main>"), page.indexOf("</main>") + 7)
                .replace("<br>", "<br/>");
        Document document = DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new InputSource(new StringReader(body)));
        NodeList all = document.getElementsByTagName("desc");
        assertThat(all.getLength()).isEqualTo(2);
        assertThat(all.item(0).getTextContent())
                .isEqualTo("One line a backend, n from 64 to 1024. GFLOP/s at n = 1024: ref 3.5, a<b 51.2;"
                        + " the machine's peak is 80.0; the machine's peak is 150.0.");
        NodeList curves = document.getElementsByTagName("polyline");
        for (int i = 0; i < curves.getLength(); i++) {
            assertThat(((Element) curves.item(i)).getAttribute("points").split(" ", -1))
                    .hasSize(3);
        }
    }

    @Test
    void theLegendNamesVersionThreadsAndFile() {
        assertThat(page)
                .contains("<b>ref</b> 25, 2 threads", "<b>a&lt;b</b> 1.0, 8 threads", "/lib/&quot;a&amp;b&quot;.so");
    }

    @Test
    void theMachineAndItsPeaksAreNamed() {
        assertThat(page)
                .contains(
                        "Some &quot;CPU&quot;, 4 processors; Linux 6 amd64; JDK 25",
                        "512-bit vectors",
                        "double: 2 threads x 40.0 = 80.0 GFLOP/s");
    }

    @Test
    void onlyProductsAreHeldAgainstThePeak() {
        assertThat(count("<line class=\"roof\"")).isEqualTo(2);
        assertThat(page).contains(">peak 80.0 (2 threads)<", ">peak 150.0 (4 threads)<");
    }

    @Test
    void peaksTooCloseForALineOfWordsEachShareOne() {
        BenchRun run = Samples.run();
        List<Peak> peaks = List.of(new Peak(true, 2, 145, "vectors"), new Peak(true, 4, 150, "vectors"));
        assertThat(BenchPage.of(new BenchRun(run.machine(), run.subjects(), peaks, run.results())))
                .contains(">peak 150.0 (4 threads), 145.0 (2 threads)<")
                .doesNotContain(">peak 145.0");
    }

    @Test
    void curvesRunFromSmallToLargeHoweverTheSizesWereGiven() {
        List<BenchResult> results = List.of(
                new BenchResult("ddot", "ref", 1, 256, 1, 1, 1, 2), new BenchResult("ddot", "ref", 1, 64, 1, 1, 1, 1));
        Subject subject = new Subject("ref", Role.BLAS, this, "25", "");
        assertThat(BenchPage.of(new BenchRun(Machine.here(), List.of(subject), List.of(), results)))
                .contains("points=\"0.000,53.704 100.000,7.407\"");
    }

    @Test
    void nothingIsLoadedFromElsewhere() {
        assertThat(page).doesNotContain("http:", "https:", "src=", "href=", "@import", "url(");
    }

    private int count(String part) {
        return page.split(Pattern.quote(part), -1).length - 1;
    }
}
