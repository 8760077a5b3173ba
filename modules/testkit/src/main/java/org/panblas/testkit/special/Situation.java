package org.panblas.testkit.special;

import java.util.Map;
import org.panblas.testkit.engine.FilledCall;

/**
 * A call with special operands.
 *
 * @param name what is special, as the table says it
 * @param values the arguments that are no arrays
 * @param numbers what the arrays hold
 */
record Situation(String name, Map<String, Object> values, FilledCall.Numbers numbers) {}
