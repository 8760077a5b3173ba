package org.panblas;

import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.panblas.spi.BackendInfo;

/** The keys of the JSON report. They are a contract: programs read them. */
final class ReportJson {
    private ReportJson() {}

    static Map<String, Object> of(ReportEntry entry) {
        BackendInfo info = entry.info();
        Map<String, Object> json = new LinkedHashMap<>();
        json.put("role", entry.role().name().toLowerCase(Locale.ROOT));
        json.put("backend", entry.backend().isEmpty() ? null : entry.backend());
        json.put("error", entry.error().isEmpty() ? null : entry.error());
        json.put(
                "provider",
                object(
                        "module",
                        entry.provider().module(),
                        "version",
                        entry.provider().version()));
        json.put("requestedFile", info.requestedFile());
        json.put("realFile", info.realFile());
        json.put("soname", info.soname());
        json.put("vendor", info.vendor());
        json.put("version", info.version());
        json.put("config", info.config());
        json.put("interface", info.integers());
        json.put("interfaceKnownBy", info.integersKnownBy());
        json.put("threadingLayer", info.threadingLayer());
        ReportEntry.Threads threads = entry.threads();
        json.put(
                "threads",
                object("now", threads.now(), "start", threads.start(), "cap", threads.cap(), "scope", threads.scope()));
        json.put("core", info.core());
        ReportEntry.OrderInfo order = entry.order();
        json.put("order", object("text", order.text(), "source", order.source(), "effective", order.effective()));
        json.put("attempts", entry.attempts().stream().map(ReportJson::of).toList());
        ReportEntry.Functions functions = entry.functions();
        json.put(
                "functions",
                object(
                        "native", functions.served(),
                        "fallback", functions.fallback(),
                        "missing", functions.missing()));
        json.put("lapack.blas", info.lapackBlas());
        json.put("warnings", entry.warnings());
        json.put("environment", new TreeMap<>(info.environment()));
        return json;
    }

    private static Map<String, Object> of(Report.Attempt attempt) {
        return object(
                "name", attempt.name(),
                "stage", attempt.stage(),
                "cause", attempt.cause(),
                "remedy", attempt.remedy(),
                "passed", attempt.passed());
    }

    private static Map<String, Object> object(Object... keysAndValues) {
        Map<String, Object> object = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            object.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return object;
    }
}
