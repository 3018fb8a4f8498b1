#!/usr/bin/env python3
"""The manual page and the shell completions know every command and option that the program's help shows.

pages_test.py PROGRAM man|bash|zsh|fish
Returns 77 when the shell (or, for man, a formatter) is not installed.
"""
import os
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
from pathlib import Path

NOT_RUN = 77
faults = []


def output_of(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, text=True, **more).stdout


def read_help(program, path=()):
    """Of a command and all below: (path, options, commands, {option: alternatives of its value})."""
    text = output_of(program, *path, "--help")
    options, commands, values = [], [], {}
    part = None
    for line in text.splitlines():
        if re.match(r"^\S.*:$", line):
            part = line[:-1].capitalize()  # the newest CLI11 writes headings in capitals
        elif part == "Subcommands" and re.match(r"^  [a-z]", line):
            commands.append(line.split()[0])
        elif part and part != "Examples" and re.match(r"^  -", line):
            names = re.findall(r"--?[a-z][a-z-]*", re.match(r"^(?: *,? *-[\w-]+,?)+", line)[0])
            options += names
            value = re.search(r"-\w+ ([a-z]+(?:\|[a-z]+)+)(?: |$)", line)
            if value:
                values[names[-1]] = value[1].split("|")
    yield path, options, commands, values
    for command in commands:
        yield from read_help(program, (*path, command))


def expect(what, wanted, found):
    missing = [word for word in wanted if word not in found]
    if missing:
        faults.append(f"{what}: {' '.join(missing)} missing")


def check_man(program, folder):
    page = folder / "saglikrapor.1"
    page.write_text(output_of(program, "docs", "man"), encoding="utf-8")
    if shutil.which("mandoc"):
        lint = subprocess.run(["mandoc", "-T", "lint", "-W", "warning", str(page)], capture_output=True, text=True)
        # There is no date on purpose: the page is the same whenever it is built.
        wrong = [line for line in lint.stdout.splitlines() if "missing date" not in line]
        faults.extend(wrong)
        shown = output_of("mandoc", "-T", "utf8", str(page))
    elif shutil.which("man"):
        shown = output_of("man", "--warnings", "-l", str(page), env={**os.environ, "MANWIDTH": "120", "MAN_KEEP_FORMATTING": ""})
    else:
        return NOT_RUN
    shown = re.sub(".\b", "", shown)
    sections = re.split(r"^ {3}(?=saglikrapor )", shown, flags=re.MULTILINE)
    for path, options, commands, _ in read_help(program):
        name = " ".join(("saglikrapor", *path))
        own = sections[0] if not path else next((s for s in sections if re.match(re.escape(name) + r"(?: [A-Z]|\n)", s)), "")
        expect(f"man, {name}", options, own.replace(",", " ").split())
        for command in commands:
            expect("man", [f"{name} {command}"], shown)


def bash_words(script, words):
    line = " ".join(words)
    code = (f"source '{script}'\nCOMP_WORDS=({' '.join(repr(w) for w in words)})\nCOMP_CWORD={len(words) - 1}\nCOMP_LINE={line!r}\n"
            "compopt() { :; }\n_saglikrapor\nprintf '%s\\n' \"${COMPREPLY[@]}\"\n")
    return output_of("bash", "-u", "-c", code).split()


def fish_words(script, words):
    line = " ".join(words)
    code = f"source '{script}'; complete -C {line!r}"
    return [entry.split("\t")[0] for entry in output_of("fish", "--no-config", "-c", code).splitlines()]


class Zsh:
    """A zsh in a terminal of its own: types a line, asks for completion, reads what is listed until the shell says that it is done."""

    DONE = "<done>"

    def __init__(self, script):
        folder = script.parent / "functions"
        folder.mkdir()
        shutil.copy(script, folder / "_saglikrapor")
        self.pid, self.terminal = pty.fork()
        if self.pid == 0:
            os.environ.update(TERM="dumb", LINES="400", COLUMNS="200", HOME=str(script.parent), PS1="")
            os.execvp("zsh", ["zsh", "-f", "-i"])
        # ^T (no prefix of other keys, so no wait) shows the list at once (zle -R), says that it is done, and leaves an empty line for the next question.
        self.send(f"stty rows 400 cols 200; PROMPT=; unsetopt zle_bracketed_paste 2>/dev/null; fpath=({folder} $fpath); autoload -Uz compinit; compinit -u -D; "
                  "zstyle ':completion:*' list-prompt ''; zstyle ':completion:*' menu no; LISTMAX=10000; setopt no_beep; unset zle_bracketed_paste; "
                  f"show-choices() {{ zle list-choices; zle -R; print -n '{self.DONE[0]}''{self.DONE[1:]}'; BUFFER= }}; zle -N show-choices; "
                  "bindkey '^T' show-choices; echo rea''dy\n")
        self.read_until("ready")

    def send(self, text):
        os.write(self.terminal, text.encode())

    def read_until(self, mark, limit=30):
        text, end = "", time.monotonic() + limit
        while mark not in text:
            ready, _, _ = select.select([self.terminal], [], [], max(0, end - time.monotonic()))
            if not ready:
                raise TimeoutError(f"zsh did not say {mark} in {limit} s: {text!r}")
            text += os.read(self.terminal, 65536).decode(errors="replace")
        return text

    def words(self, words):
        self.send("saglikrapor " + " ".join(words[1:]) + "\x14")
        text = self.read_until(self.DONE)
        return re.split(r"[\s\r]+", re.sub(r"\x1b\[[0-9;?]*[A-Za-z]", "", text))

    def close(self):
        os.close(self.terminal)
        os.waitpid(self.pid, 0)


def check_shell(program, shell, folder):
    if not shutil.which(shell):
        return NOT_RUN
    script = folder / f"saglikrapor.{shell}"
    script.write_text(output_of(program, "docs", shell), encoding="utf-8")
    subprocess.run([shell, "-n", str(script)], check=True)
    zsh = Zsh(script) if shell == "zsh" else None
    ask = {"bash": lambda words: bash_words(script, words), "fish": lambda words: fish_words(script, words),
           "zsh": lambda words: zsh.words(words)}[shell]
    for path, options, commands, values in read_help(program):
        name = " ".join(("saglikrapor", *path))
        # fish and zsh show the options when a word begins with a hyphen
        found = ask(["saglikrapor", *path, ""]) if commands or shell == "bash" else []
        expect(f"{shell}, {name}", commands, found)
        found = found + ask(["saglikrapor", *path, "-"])
        if shell == "fish":
            found += ask(["saglikrapor", *path, "--"])
        expect(f"{shell}, {name}", options, found)
        for option, alternatives in values.items():
            expect(f"{shell}, {name} {option}", alternatives, ask(["saglikrapor", *path, option, ""]))
    expect(f"{shell}, report types", ["rest_leave", "athlete_licence"], ask(["saglikrapor", "schema", ""]))
    if zsh:
        zsh.close()


def main(arguments):
    if len(arguments) != 2 or arguments[1] not in ("man", "bash", "zsh", "fish"):
        print(__doc__, file=sys.stderr)
        return 2
    program, page = arguments
    with tempfile.TemporaryDirectory() as folder:
        result = check_man(program, Path(folder)) if page == "man" else check_shell(program, page, Path(folder))
    if result == NOT_RUN:
        print(f"{page} is not installed")
        return NOT_RUN
    for fault in faults:
        print(fault)
    count = sum(len(options) + len(commands) for _, options, commands, _ in read_help(program))
    print(f"{page}: {count} commands and options, {len(faults)} faults")
    return 1 if faults or count < 20 else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
