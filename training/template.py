"""The chat template of the built-in model: ChatML with roles system, user, assistant and tool.

Tools, when offered, are described in the system turn; a call is a JSON object between <tool_call> markers.
"""

from __future__ import annotations

HOW_TO_CALL = 'To call a tool, answer <tool_call>{"name": ..., "arguments": {...}}</tool_call>'

CHAT_TEMPLATE = """\
{%- if tools %}
{{- '<|im_start|>system\\n' }}
{%- if messages and messages[0]['role'] == 'system' %}
{{- messages[0]['content'] }}
{{- '\\n\\n' }}
{%- endif %}
{{- 'Tools:' }}
{%- for tool in tools %}
{{- '\\n' }}
{{- tool | tojson }}
{%- endfor %}
{{- '\\n@HOW_TO_CALL@' }}
{{- '<|im_end|>\\n' }}
{%- endif %}
{%- for message in messages %}
{%- if not (tools and loop.first and message['role'] == 'system') %}
{{- '<|im_start|>' + message['role'] + '\\n' }}
{%- if message['content'] %}
{{- message['content'] }}
{%- endif %}
{%- if message['tool_calls'] %}
{%- for call in message['tool_calls'] %}
{{- '<tool_call>{"name": ' }}
{{- call['function']['name'] | tojson }}
{{- ', "arguments": ' }}
{%- if call['function']['arguments'] is string %}
{{- call['function']['arguments'] }}
{%- else %}
{{- call['function']['arguments'] | tojson }}
{%- endif %}
{{- '}</tool_call>' }}
{%- endfor %}
{%- endif %}
{{- '<|im_end|>\\n' }}
{%- endif %}
{%- endfor %}
{%- if add_generation_prompt %}
{{- '<|im_start|>assistant\\n' }}
{%- endif %}
""".replace("@HOW_TO_CALL@", HOW_TO_CALL)
