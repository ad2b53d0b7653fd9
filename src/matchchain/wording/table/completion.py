"""What `completion` says."""

MESSAGES: dict[str, tuple[str, str]] = {
    "completion.help": (
        "打印命令补全脚本:命令、选项、企业和物料的名字按 Tab 补全。\n"
        'bash 写进 ~/.bashrc: eval "$(matchchain completion bash)";PowerShell 写进 $PROFILE。',
        "Print the completion script: commands, options, names of firms and materials by Tab.\n"
        'bash, in ~/.bashrc: eval "$(matchchain completion bash)"; PowerShell: append it to $PROFILE.',
    ),
    "completion.examples": (
        "matchchain completion bash\nmatchchain completion powershell",
        "matchchain completion zsh\nmatchchain completion fish",
    ),
    "completion.argument.shell": ("bash、zsh、fish、powershell 或 pwsh", "bash, zsh, fish, powershell or pwsh"),
}
