package org.copydesk.app;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;
import org.openqa.selenium.By;
import org.openqa.selenium.Dimension;
import org.openqa.selenium.Keys;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.logging.LoggingPreferences;

/** A Chromium without a window, logged in at a server. */
final class Browser implements AutoCloseable {
    private static final String AXE = axe();

    private final ChromeDriver driver;
    private final String address;

    private Browser(ChromeDriver driver, String address) {
        this.driver = driver;
        this.address = address;
    }

    /** Opens a browser; where there is none the test is skipped, and says so. */
    static Browser open(WebHost host) {
        Path chromium = installed("chromium", "chromium-browser", "google-chrome");
        Path steered = installed("chromedriver");
        assumeTrue(
                chromium != null && steered != null,
                "skipped: no Chromium with its driver is installed (apt-get install chromium chromium-driver)");
        ChromeOptions options = new ChromeOptions();
        options.setBinary(chromium.toFile());
        options.addArguments("--headless=new", "--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage", "--lang=en");
        options.addArguments("--force-prefers-reduced-motion", "--hide-scrollbars");
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable(LogType.BROWSER, java.util.logging.Level.ALL);
        options.setCapability("goog:loggingPrefs", logs);
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(steered.toFile())
                .build();
        ChromeDriver driver = new ChromeDriver(service, options);
        driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(60));
        Browser browser = new Browser(driver, host.address());
        browser.logIn(host);
        return browser;
    }

    private static Path installed(String... names) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(names)
                .flatMap(name ->
                        Stream.of(path.split(java.io.File.pathSeparator)).map(folder -> Path.of(folder, name)))
                .filter(Files::isExecutable)
                .findFirst()
                .orElse(null);
    }

    private static String axe() {
        try (InputStream in = Browser.class.getResourceAsStream("/axe.min.js")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void logIn(WebHost host) {
        logIn("copydesk", host.password());
    }

    /** Logs in as somebody else. */
    void logIn(String user, String password) {
        driver.manage().deleteAllCookies();
        driver.get(address + "/keys");
        driver.findElement(By.id("username")).clear();
        driver.findElement(By.id("username")).sendKeys(user);
        driver.findElement(By.id("password")).sendKeys(password, Keys.ENTER);
        arrived("/keys");
    }

    ChromeDriver driver() {
        return driver;
    }

    Browser go(String path) {
        driver.get(address + path);
        return this;
    }

    /** The address of the page, after the server's. */
    String at() {
        return driver.getCurrentUrl().substring(address.length());
    }

    /** Waits for a page whose address holds {@code part}, ten seconds at the most; the address it is at then. */
    String arrived(String part) {
        long end = System.nanoTime() + 10_000_000_000L;
        while (!at().contains(part) && System.nanoTime() < end) {
            LockSupport.parkNanos(20_000_000);
        }
        return at();
    }

    Browser light(boolean light) {
        driver.executeCdpCommand(
                "Emulation.setEmulatedMedia",
                Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", light ? "light" : "dark"))));
        return this;
    }

    Browser size(int width, int height) {
        driver.manage().window().setSize(new Dimension(width, height));
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", width, "height", height, "deviceScaleFactor", 1, "mobile", false));
        return this;
    }

    Browser type(CharSequence... keys) {
        driver.switchTo().activeElement().sendKeys(keys);
        return this;
    }

    Browser tab(int times) {
        return type(Keys.TAB.toString().repeat(times));
    }

    Object run(String script, Object... arguments) {
        return driver.executeScript(script, arguments);
    }

    String text() {
        return driver.findElement(By.tagName("body")).getText();
    }

    /** What axe-core has against the page: a line for each rule and element; all rules where none are named. */
    @SuppressWarnings("unchecked")
    List<String> faults(String... rules) {
        if (!(Boolean) driver.executeScript("return 'axe' in window")) {
            driver.executeScript(AXE);
        }
        return (List<String>) driver.executeAsyncScript(
                "const rules = arguments[0], done = arguments[1];"
                        + "axe.run(document, {resultTypes: ['violations'], ...(rules.length ? {runOnly: rules} : {})}).then(found => done(found.violations.flatMap(v => v.nodes.map(n =>"
                        + " v.id + ' [' + v.impact + '] ' + n.target.join(' ') + ': ' + n.failureSummary))),"
                        + " error => done(['axe failed: ' + error]));",
                (Object) rules);
    }

    /** What the browser complained of since the last time: errors of scripts, and what the policy forbade. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .map(entry -> entry.getLevel() + " " + entry.getMessage())
                .toList();
    }

    void screenshot(Path file) throws IOException {
        Files.createDirectories(file.getParent());
        Files.write(file, driver.getScreenshotAs(OutputType.BYTES));
    }

    @Override
    public void close() {
        driver.quit();
    }
}
