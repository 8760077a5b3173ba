package org.panblas.resolve;

import java.util.List;
import org.panblas.Report;
import org.panblas.order.Order;

/**
 * The outcome of an order.
 *
 * @param order the candidates
 * @param chosen the first that could be used
 * @param attempts those up to and with the chosen one, each with its outcome
 * @param faults errors of the search for providers, which belong to no candidate
 */
public record Resolution(Order order, Opened chosen, List<Report.Attempt> attempts, List<String> faults) {
    public Resolution {
        attempts = List.copyOf(attempts);
        faults = List.copyOf(faults);
    }
}
