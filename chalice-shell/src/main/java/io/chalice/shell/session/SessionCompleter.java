package io.chalice.shell.session;

import java.util.List;

import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.jline.CommandCompleter;

import io.chalice.shell.command.Completion;
import io.chalice.shell.command.Proposal;

/**
 * Proposes, in a session, the same words as the completion scripts do in the user's
 * shell.
 */
final class SessionCompleter extends CommandCompleter {

	private final Completion completion;

	SessionCompleter(CommandRegistry registry, Completion completion) {
		super(registry);
		this.completion = completion;
	}

	@Override
	public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
		List<String> words = line.words().subList(0, Math.min(line.wordIndex() + 1, line.words().size()));
		for (Proposal proposal : this.completion.propose(words.isEmpty() ? List.of("") : words)) {
			String description = proposal.description().isEmpty() ? null : proposal.description();
			candidates.add(new Candidate(proposal.word(), proposal.word(), null, description, null, null,
					proposal.isFinished()));
		}
		if (words.size() == 1 && "exit".startsWith(words.get(0))) {
			candidates.add(new Candidate("exit", "exit", null, "Leave the session", null, null, true));
		}
	}

}
