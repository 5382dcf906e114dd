package io.chalice.policy.recorded;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.chalice.policy.sdk.Operation;

/**
 * A call of the SDK that was seen.
 *
 * @param operation what was called
 * @param region the region it went to, empty when it is not known
 * @param process the name on AWS of the Lambda function whose process called, empty for
 * other processes
 * @param frames the methods that led to it on the same thread, the nearest first
 * @param structures the request, then the structures in it
 */
public record RecordedCall(Operation operation, String region, String process, List<CallFrame> frames,
		List<RecordedStructure> structures) {

	private static final int FIXED = 5;

	/**
	 * Copies the lists.
	 */
	public RecordedCall {
		frames = List.copyOf(frames);
		structures = List.copyOf(structures);
	}

	/**
	 * Reads what the recorder writes.
	 * @param line a line of its file
	 * @return the call, empty when the line is not whole
	 */
	public static Optional<RecordedCall> parse(String line) {
		String[] cells = line.split("\t");
		if (cells.length <= FIXED) {
			return Optional.empty();
		}
		List<RecordedStructure> structures = Stream.of(cells).skip(FIXED).map(RecordedStructure::parse).toList();
		List<CallFrame> frames = cells[4].isEmpty() ? List.of()
				: Stream.of(cells[4].split(" ")).map(CallFrame::parse).toList();
		return Optional.of(new RecordedCall(new Operation(cells[0], cells[1], structures.get(0).type()), cells[2],
				cells[3], frames, structures));
	}

}
