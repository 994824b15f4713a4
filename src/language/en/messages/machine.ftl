# What the machine could not do, and wrong usage.

# $what: what was to be done, $why: why it could not be.
failure = { $what }: { $why }
failure-folder = cannot go to the folder `{ $path }`: { $why }
    .hint = give the folder of a site with `-C`, the one with `bantin.yaml` in it
failure-threads = the machine starts no more threads: { $why }
    .hint = end other programs, raise the limit (`ulimit -u`), or ask for fewer with `--jobs`
failure-list = the sources cannot be listed
failure-sources = the sources cannot be read
failure-build = the portal cannot be built
failure-publish = the portal was not published
failure-changes = the list of changes cannot be written
failure-output = standard output cannot be written
failure-answer = cannot write the answer
failure-text = `{ $path }` cannot be read
failure-manual = the manual page cannot be made
failure-site = the site cannot be written
failure-article = the article cannot be written
failure-register = the register cannot be written
failure-port = the port cannot be had
failure-listen = cannot listen on `{ $address }`
failure-serve = the portal cannot be served
# $panic: what the program says of its own mistake, for those who mend it.
failure-panic = bantin { $version } made a mistake of its own: { $panic }
    .hint = please report this, with the command and, if you can, the sources; what was published before still stands

# Why something failed.
cause-at = `{ $path }`: { $why }
# $text: the words of the operating system.
cause-system = { $text }
cause-not-found = there is no such file or folder
    .hint = check the path; if a file vanished meanwhile, run the command again
cause-no-permission = permission denied
    .hint = give yourself the right to read the sources and to write the output folder, or choose another with `-o`
    .hint-port = ports below 1024 are for administrators: choose one from 1024 on with `--port`
    .hint-folder = choose a folder that you may write to, or ask who administers the machine for the right
    .hint-read = give yourself the right to read these files, or ask who administers the machine for it
cause-read-only = this disk can only be read
cause-exists = something stands there already
cause-disk-full = the disk is full
    .hint = make room on the disk and run the command again
cause-quota = your share of the disk is used up
cause-too-large = the file is too large
cause-no-folder = a file stands where a folder must be
    .hint = name a folder, not a file
cause-folder = a folder stands where a file must be
    .hint = name a file, not a folder
cause-not-empty = the folder is not empty
cause-busy = another program uses it
cause-other-disk = it lies on another disk
cause-file-name = its name cannot be read or used
cause-cut-off = the file ends too early
cause-no-text = it is not UTF-8 text
cause-memory = the memory is used up
cause-port-taken = another program uses this port
    .hint = choose another port with `--port`
cause-no-address = this machine does not have this address
    .hint = choose an address of this machine with `--bind`, `127.0.0.1`
cause-network = the network drive does not answer
cause-watches = too many files are watched
file-changed = `{ $path }` changed while the portal was being built: build again

# The output folder.
output-holds-sources = `{ $path }` holds sources: the portal cannot be written there
    .hint = choose another folder with `-o`, `public`
changed-over-others = `{ $path }` is a source or a file of the portal: the list of changes would be written over it
    .hint = choose a file of its own beside `bantin.yaml`, such as `--changed changed.txt`
output-too-high = the site itself, or all that you have, lies in `{ $path }`: the portal cannot be written there
output-busy = `{ $path }` is being written by another build; wait for its end, or write elsewhere with `-o`
output-no-folder = `{ $path }` is a file, or a link that leads to none, and no folder; take it away, or write elsewhere with `-o`
output-foreign-files = files that no earlier build wrote stand where the portal has to go: { $files }; move them away, or write elsewhere with `-o`
output-lost-manifest = `{ $manifest }` cannot be understood, so nobody knows whether an earlier build wrote what stands where the portal has to go: { $files }; move the output folder away and build again
# $paths: as in barred-path, with commas.
output-barred = nothing was moved, because not all that changes can be changed: { $paths }; give yourself the right or take the mount away, or write elsewhere with `-o`
barred-path = `{ $path }` ({ $why })
barred-mounted = another file system begins here
barred-immutable = it is set to be immutable
output-no-releases = `{ $path }` { $why ->
        [nameless] has no name of its own
        [foreign-link] is a link that leads elsewhere
        [file] is a file
       *[full-folder] is a folder with something in it
    }, and `output: {"{"}layout: releases{"}"}` needs a symbolic link there that it makes and switches itself; move it away and build again, or write elsewhere with `-o`
output-link = `{ $path }` is a symbolic link, and nothing is written through one; put a plain file or folder in its place
output-twice = `{ $path }` is written twice: another file has this path, or differs from it only in case, or needs a folder of this name; rename one of the two sources
output-bad-path = `{ $path }` is no path that the output folder can have; rename its source

# Wrong usage. $argument: as in `--port <PORT>`.
usage-help = `{ $command }` tells what can be given
usage-unknown-command = `{ $name }` is not a command
usage-unknown-argument = there is no argument `{ $argument }`
usage-needless = the command takes no `{ $argument }`
usage-needs-value = `{ $argument }` needs a value
usage-needs-command = `{ $name }` needs a command
    .hint = the commands are { $names }
usage-wrong-value = `{ $value }` is no value of `{ $argument }`
usage-value-too-many = `{ $value }` is one value too many for `{ $argument }`
usage-missing = { $arguments } must be given
usage-twice = `{ $argument }` is given twice
# $others: one or more.
usage-conflict = `{ $argument }` cannot be used together with { $others }
usage-no-text = an argument is not UTF-8 text
usage-not-understood = the arguments are not understood
usage-no-number = this is no number from { $least } to { $most }
    .hint = write a number from { $least } to { $most }
usage-no-machine = this is no address of a machine
    .hint = write an address like `127.0.0.1`
usage-no-address = this is no address of a portal
    .hint = write an address like `https://bantin.example/`
usage-no-source = `{ $path }` is no source of this site
    .hint = give files or folders of the site: `content/articles`
usage-no-code = `{ $word }` is not a problem code
    .hint = `bantin explain` lists all codes
usage-no-indicator = no indicator has the id or name `{ $name }`
usage-no-locality = no locality has the id or name `{ $name }`
    .hint = add it to `content/registers/localities.yaml`, or leave `--locality` out
    .hint-parent = add it to `content/registers/localities.yaml`, or leave `--parent` out
    .hint-register = write an id or name that `content/registers/localities.yaml` has
usage-ambiguous = `{ $name }` can mean several
    .hint = write the id: { $ids }
