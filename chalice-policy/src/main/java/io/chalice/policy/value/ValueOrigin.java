package io.chalice.policy.value;

import java.util.Set;
import java.util.TreeSet;

import org.objectweb.asm.tree.analysis.Value;

/**
 * Where a value on the stack or in a variable was made.
 *
 * @param size one or two words
 * @param sources numbers of instructions, and of parameters as -1 minus the number
 */
record ValueOrigin(int size, Set<Integer> sources) implements Value {

	static ValueOrigin instruction(int size, int instruction) {
		return new ValueOrigin(size, Set.of(instruction));
	}

	static ValueOrigin parameter(int size, int parameter) {
		return new ValueOrigin(size, Set.of(-1 - parameter));
	}

	ValueOrigin or(ValueOrigin other) {
		if (this.sources.containsAll(other.sources) && this.size <= other.size) {
			return this;
		}
		Set<Integer> all = new TreeSet<>(this.sources);
		all.addAll(other.sources);
		return new ValueOrigin(Math.min(this.size, other.size), all);
	}

	static boolean isParameter(int source) {
		return source < 0;
	}

	static int parameterOf(int source) {
		return -1 - source;
	}

	@Override
	public int getSize() {
		return this.size;
	}

}
