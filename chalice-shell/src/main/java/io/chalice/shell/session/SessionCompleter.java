package io.chalice.shell.session;

import java.util.List;

import org.jline.reader.Candidate;
import org.jline.reader.LineReader;
import org.jline.reader.ParsedLine;
import org.springframework.shell.core.command.CommandRegistry;
import org.springframework.shell.core.command.completion.CompletionProposal;
import org.springframework.shell.jline.CommandCompleter;

import io.chalice.shell.command.LineCompletion;

/**
 * Proposes, in a session, the same words as the completion scripts do in the user's own
 * shell. Spring Shell's completer, in 4.0.1, proposes every option after whatever was
 * typed, without a description, and takes an option for present whose name is part of
 * another word.
 */
final class SessionCompleter extends CommandCompleter {

	private final LineCompletion completion;

	SessionCompleter(CommandRegistry registry, LineCompletion completion) {
		super(registry);
		this.completion = completion;
	}

	@Override
	public void complete(LineReader reader, ParsedLine line, List<Candidate> candidates) {
		List<String> words = line.words().subList(0, Math.min(line.wordIndex() + 1, line.words().size()));
		for (CompletionProposal proposal : this.completion.propose(words.isEmpty() ? List.of("") : words)) {
			candidates.add(new Candidate(proposal.value(), proposal.displayText(), null, proposal.description(), null,
					null, proposal.complete()));
		}
	}

}
