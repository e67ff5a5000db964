package org.sayso.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Download;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.FilePayload;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import org.sayso.pipeline.WebDesk;

/** What a person does at the desk, step by step, each with what must be seen then. */
final class DeskSteps {
    static final String FIRST = "\"We arrested 538 people in the country illegally,\" press secretary Karoline Leavitt "
            + "wrote in a post on X on Thursday. ICE arrested 538 people on Thursday, the White House said.";
    static final String SECOND =
            "\"We arrested 538 people in the country illegally,\" press secretary Karoline Leavitt said, according to"
                    + " AFP. The unemployment rate was 4.4 percent in December 2024.";

    private DeskSteps() {}

    static void paste(Page page, WebDesk.Running desk, String text) {
        page.navigate(desk.address().toString());
        page.locator("#text").fill(text);
        page.locator("#published").fill("2025-01-24");
        page.locator("button.main").click();
        page.waitForURL("**/checks/*");
        assertThat(page.locator(".finding").count()).isPositive();
    }

    /** A verdict is corrected; the page shows it at once, and still after it is loaded again. */
    static void correct(Page page) {
        page.locator(".finding .review summary").first().click();
        page.locator(".finding .review [value=verdict]").first().check();
        page.locator(".finding .review select[name=verdict]").first().selectOption("conflicting");
        page.locator(".finding .review textarea[name=note]").first().fill("Two counts are in use.");
        page.locator(".finding .review input[name=by]").first().fill("Ann Lee");
        page.locator(".finding .review button.main").first().click();
        page.locator(".finding .review .held").first().waitFor();
        assertThat(page.locator(".finding .review .held").first().innerText())
                .startsWith("Corrected by Ann Lee")
                .contains("the verdict is conflicting");
        assertThat(page.evaluate(
                        "getComputedStyle(document.querySelector('.finding .verdict strong'), '::after').content"))
                .asString()
                .contains("corrected by a person");
        page.reload();
        assertThat(page.locator(".finding .review .held").first().innerText()).startsWith("Corrected by Ann Lee");
        page.locator("a[href$='/history']").click();
        assertThat(page.locator("main").innerText())
                .contains("Ann Lee: the verdict is conflicting. “Two counts are in use.”");
        page.locator("text=Back to the report").click();
    }

    static void trace(Page page) {
        page.locator(".tools a[href$='/trace']").click();
        page.locator("main h1").waitFor();
        assertThat(page.locator("main").innerText()).contains("538").contains("Earlier");
        page.locator("text=Back to the report").click();
    }

    static void takeAway(Page page) throws IOException {
        String json = download(page, "report.json");
        String html = download(page, "report.html");
        String golden = download(page, "golden.json");

        assertThat(json).contains("\"corrections\"", "\"by\" : \"Ann Lee\"", "\"verdict\" : \"conflicting\"");
        assertThat(html)
                .startsWith("<!DOCTYPE html>")
                .contains("Ann Lee: the verdict is conflicting")
                .doesNotContain("<form", "<script");
        assertThat(golden).contains("conflicting", "Two counts are in use.");
    }

    private static String download(Page page, String name) throws IOException {
        Download download = page.waitForDownload(
                () -> page.locator("a[href$='" + name + "']").click());
        return Files.readString(download.path());
    }

    static void search(Page page, WebDesk.Running desk) {
        page.navigate(desk.address() + "search");
        page.locator("#words").fill("unemployment");
        page.locator("#hits .lines li").first().waitFor();
        assertThat(page.locator("#hits").innerText()).contains("unemployment rate was 4.4 percent");
    }

    /** A feed becomes a job whose page tells what became of each entry. */
    static void feed(Page page, WebDesk.Running desk) {
        String feed = "<rss><channel><item><title>One</title><description>" + FIRST.replace("\"", "")
                + "</description></item><item><title>Nothing</title></item></channel></rss>";
        page.navigate(desk.address().toString());
        page.locator("#file")
                .setInputFiles(
                        new FilePayload("news.rss", "application/rss+xml", feed.getBytes(StandardCharsets.UTF_8)));
        page.locator("button.main").click();
        page.locator("h1:text-is('Checked')").waitFor();
        assertThat(page.locator("#progress").innerText())
                .contains("2 of 2 done", "An entry of the feed has no text.")
                .doesNotContain("Look again");
    }
}
