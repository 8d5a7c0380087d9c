using Xunit;

namespace Collab.Templates;

/// <summary>Templates and what they render, the same on every engine.</summary>
internal static class Goldens
{
    public static TheoryData<string, string> All => new()
    {
        // Text, names, paths
        { "", "" },
        { "Plain } text { with } braces", "Plain } text { with } braces" },
        { "Hello {{ member.name }}.", "Hello Riverside Homes & Co." },
        { "{{member.name}}{{ syllabics }}", "Riverside Homes & Coᐊᓂᔑᓈᐯᒧᐎᓐ" },
        { "[{{ member.phone }}]", "[]" },
        { "{{ member['name'] }} {{ member[\"beds\"] }}", "Riverside Homes & Co 12" },
        { "{{ member.regions[0] }} {{ member.regions[-1] }} [{{ member.regions[7] }}]", "North East []" },
        { "{{ session.items[1].title }}", "Travel" },
        { "{{ member.regions.size }} {{ member.name.size }}", "2 20" },
        { "[{{ member.phone?.size }}]", "[]" },
        { "{{ member.phone ?? 'none' }} {{ member.name ?? 'none' }}", "none Riverside Homes & Co" },

        // Literals, escapes, comments
        { "{{ 12 }} {{ 1.5 }} {{ true }} {{ false }}[{{ null }}]", "12 1.5 true false[]" },
        { "{{ \"a\\\"b\\n\\u00e9\" }}{{ 'it\\'s' }}{{ `raw \\n ``x``` }}", "a\"b\né" + "it's" + "raw \\n `x`" },
        { "a{{ # a note }}b{{ ## a\nlonger note ## }}c", "abc" },
        { "{%{ {{ not a tag }} }%}|{%%{ }%} }%%}", " {{ not a tag }} | }%} " },

        // White space
        { "a  {{- 1 -}}  b", "a1b" },
        { "a\n  {{- 1 -}}\n\n  b", "a1b" },
        { "a\n  {{~ 1 ~}}  \n  b", "a\n1  b" },
        { "{{~ if member.active ~}}\nyes\n{{~ end ~}}\nend", "yes\nend" },
        { "<ul>\n{{~ for item in session.items ~}}\n  <li>{{ item.title }}</li>\n{{~ end ~}}\n</ul>", "<ul>\n  <li>Night staffing</li>\n  <li>Travel</li>\n  <li>Training</li>\n</ul>" },

        // Operators
        { "{{ 1 + 2 * 3 }} {{ (1 + 2) * 3 }} {{ 7 - 2 - 1 }} {{ 7 % 4 }} {{ 9 / 2 }} {{ 8 / 2 }}", "7 9 4 3 4.5 4" },
        { "{{ -3 + 1 }} {{ 1.5 * 2 }} {{ 0.5 + 1 }}", "-2 3 1.5" },
        { "{{ 'a' + 'b' + 1 }} {{ 1 + 'a' }}", "ab1 1a" },
        { "{{ 1 == 1.0 }} {{ 'a' == 'a' }} {{ 'a' != 'b' }} {{ '1' == 1 }} {{ null == member.phone }}", "true true true true true" },
        { "{{ 1 < 2 }} {{ 2 <= 2 }} {{ 'a' < 'b' }} {{ 3 > 4 }} {{ 3 >= 4 }} {{ null < 1 }}", "true true true false false false" },
        { "{{ true && false }} {{ true || false }} {{ !true }} {{ !member.phone }} {{ 1 == 1 && 2 == 2 || false }}", "false true false true true" },
        { "{{ member.left || member.active && false }}", "false" },
        { "{{ member.active ? 'yes' : 'no' }} {{ member.beds > 20 ? 'large' : 'small' }}", "yes small" },
        { "{{ '' ? 'full' : 'empty' }} {{ 0 ? 'full' : 'empty' }}", "full full" },

        // Branches
        { "{{ if member.active }}a{{ end }}{{ if member.left }}b{{ end }}", "a" },
        { "{{ if member.beds > 20 }}large{{ else if member.beds > 10 }}middle{{ else }}small{{ end }}", "middle" },
        { "{{ if member.phone }}call{{ else }}write{{ end }}", "write" },
        { "{{ if !member.left && (member.beds == 12 || false) }}ok{{ end }}", "ok" },
        { "{{ case member.beds }}{{ when 1, 2 }}few{{ when 12 }}dozen{{ else }}many{{ end }}", "dozen" },
        { "{{ case member.name }}\n{{ when 'x' }}x{{ else }}other{{ end }}", "other" },
        { "{{ case 3; when 1, 2; 'low'; when 3, 4; 'high'; end }}", "high" },

        // Loops
        { "{{ for region in member.regions }}{{ for.index }}:{{ region }}{{ if !for.last }}, {{ end }}{{ end }}", "0:North, 1:East" },
        { "{{ for item in session.items }}{{ if for.first }}>{{ end }}{{ item.minutes }} {{ end }}", ">30 15 45 " },
        { "{{ for item in session.items }}{{ for.rindex }}{{ for.length }}{{ for.even }}{{ for.odd }};{{ end }}", "23truefalse;13falsetrue;03truefalse;" },
        { "{{ for x in nobody }}x{{ else }}nothing{{ end }}", "nothing" },
        { "{{ for item in session.items }}{{ if item.minutes < 20 }}{{ continue }}{{ end }}{{ item.title }};{{ end }}", "Night staffing;Training;" },
        { "{{ for item in session.items }}{{ if item.minutes < 20 }}{{ break }}{{ end }}{{ item.title }};{{ end }}", "Night staffing;" },
        { "{{ for a in member.regions }}{{ for b in member.regions }}{{ a }}{{ b }}{{ for.index }} {{ end }}{{ for.index }}|{{ end }}", "NorthNorth0 NorthEast1 0|EastNorth0 EastEast1 1|" },
        { "{{ for x in member.phone }}x{{ else }}none{{ end }}", "" },

        // Names
        { "{{ x = 1 }}{{ x = x + 1 }}{{ x }}", "2" },
        { "{{ total = 0; for item in session.items; total = total + item.minutes; end; total }}", "90" },
        { "{{\nx = 'a'\nx\nx\n}}", "aa" },
        { "{{ capture line }}{{ member.name }}!{{ end }}<{{ line }}>", "<Riverside Homes & Co!>" },
        { "{{ member = 'mine' }}{{ member }}", "mine" },

        // Functions and pipes
        { "{{ member.name | string.upcase }} {{ string.downcase member.name }}", "RIVERSIDE HOMES & CO riverside homes & co" },
        { "{{ 'a b c' | string.replace 'b' 'x' | string.upcase }}", "A X C" },
        { "{{ string.append('a', 'b') }} {{ 'b' | string.prepend 'a' }}", "ab ab" },
        { "{{ 'hello world' | string.capitalize }} {{ 'hello world' | string.capitalizewords }}", "Hello world Hello World" },
        { "{{ string.contains 'abc' 'b' }} {{ 'abc' | string.starts_with 'a' }} {{ 'abc' | string.ends_with 'a' }}", "true true false" },
        { "{{ '  a ' | string.strip }}|{{ '  a ' | string.lstrip }}|{{ '  a ' | string.rstrip }}|{{ 'a\\nb' | string.strip_newlines }}", "a|a |  a|ab" },
        { "{{ 'abcdef' | string.slice 2 }} {{ 'abcdef' | string.slice 1 3 }} {{ 'abcdef' | string.slice (-2) }}", "cdef bcd ef" },
        { "{{ 'a long sentence here' | string.truncate 10 }} {{ 'a long sentence here' | string.truncatewords 2 }}", "a long ... a long..." },
        { "{{ 1 | string.pluralize 'bed' 'beds' }} {{ member.beds | string.pluralize 'bed' 'beds' }}", "bed beds" },
        { "{{ 'a,b,c' | string.split ',' | array.join '-' }} {{ 'x' | string.pad_left 3 }}{{ 'x' | string.pad_right 3 }}|", "a-b-c   xx  |" },
        { "{{ 'aXbX' | string.replace_first 'X' '-' }} {{ 'aXbX' | string.remove 'X' }} {{ 'aXbX' | string.remove_first 'X' }}", "a-bX ab abX" },
        { "{{ string.size 'abc' }} {{ string.empty '' }} {{ string.whitespace '  ' }}", "3 true true" },
        { "{{ member.regions | array.join ', ' }} {{ member.regions | array.size }} {{ array.first member.regions }} {{ array.last member.regions }}", "North, East 2 North East" },
        { "{{ session.items | array.map 'title' | array.sort | array.join ',' }}", "Night staffing,Training,Travel" },
        { "{{ session.items | array.sort 'minutes' | array.map 'minutes' | array.join ' ' }}", "15 30 45" },
        { "{{ session.items | array.map 'minutes' | array.reverse | array.limit 2 | array.join ' ' }}", "45 15" },
        { "{{ session.items | array.offset 1 | array.map 'title' | array.join ' ' }}", "Travel Training" },
        { "{{ member.regions | array.concat member.regions | array.uniq | array.size }} {{ member.regions | array.contains 'East' }}", "2 true" },
        { "{{ session.starts | date.to_string '%Y-%m-%d %H:%M' }} {{ session.starts | date.add_days 30 | date.to_string '%F' }}", "2027-03-05 09:05 2027-04-04" },
        { "{{ session.starts | date.to_string '%A %e %B %Y, %k:%M' }}", "Friday  5 March 2027,  9:05" },
        { "{{ session.starts | date.add_months 1 | date.add_hours (-2) | date.to_string '%d %b %R %j %y%%' }}", "05 Apr 07:05 095 27%" },
        { "{{ session.starts < (session.starts | date.add_minutes 1) }}", "true" },
        { "{{ 4.6 | math.floor }} {{ 4.2 | math.ceil }} {{ 4.456 | math.round 2 }} {{ -3 | math.abs }}", "4 5 4.46 3" },
        { "{{ 3 | math.plus 4 }} {{ 3 | math.minus 4 }} {{ 3 | math.times 4 }} {{ 7 | math.modulo 4 }}", "7 -1 12 3" },
        { "{{ member.rate | math.format 'N2' }} {{ '' | object.default 'none' }} {{ 'x' | object.default 'none' }}", "1,234.50 none x" },
        { "{{ 'a b&c' | html.url_encode }} {{ '<p>x</p>' | html.strip }}", "a%20b%26c x" },
        { "{{ if (string.contains member.name 'River') && member.active }}ok{{ end }}", "ok" },
        { "{{ (member.regions | array.size) + 1 }}", "3" },
        { "{{ 1 + 2 | math.times 3 }}", "9" },
    };
}
