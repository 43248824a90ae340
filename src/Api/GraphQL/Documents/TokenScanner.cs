using System.Buffers;

namespace FoodSaaS.Api.GraphQL;

internal enum TokenKind
{
    End,
    Name,
    Punctuator,
    Spread,
    Value,
}

/// <summary>
/// Cuts a GraphQL document into tokens: one pass, no allocation, no error. What it does not understand is a token of its own, which the parser refuses later.
/// </summary>
internal ref struct TokenScanner(ReadOnlySpan<char> text)
{
    private static readonly SearchValues<char> Ignored = SearchValues.Create(" \t\r\n,\uFEFF");
    private static readonly SearchValues<char> LineEnds = SearchValues.Create("\r\n");
    private static readonly SearchValues<char> NameOrNumber = SearchValues.Create("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_");
    private static readonly SearchValues<char> StringStops = SearchValues.Create("\"\\\r\n");
    private static readonly SearchValues<char> BlockStops = SearchValues.Create("\"\\");

    private readonly ReadOnlySpan<char> _text = text;
    private int _at;

    public TokenKind Kind { get; private set; }

    public int Start { get; private set; }

    public readonly char First => _text[Start];

    public readonly ReadOnlySpan<char> Token => _text[Start.._at];

    public readonly int Length => _at - Start;

    public bool Next()
    {
        SkipIgnored();
        Start = _at;
        if (_at >= _text.Length)
        {
            Kind = TokenKind.End;
            return false;
        }

        var first = _text[_at];
        if (char.IsAsciiLetter(first) || first == '_') Take(TokenKind.Name, RunLength(_text[_at..]));
        else if (char.IsAsciiDigit(first) || first == '-') Take(TokenKind.Value, 1 + RunLength(_text[(_at + 1)..]));
        else if (first == '"') Take(TokenKind.Value, StringLength());
        else if (_text[_at..].StartsWith("...")) Take(TokenKind.Spread, 3);
        else Take(TokenKind.Punctuator, 1);
        return true;
    }

    private void Take(TokenKind kind, int length)
    {
        Kind = kind;
        _at += length;
    }

    private void SkipIgnored()
    {
        while (_at < _text.Length)
        {
            var run = _text[_at..].IndexOfAnyExcept(Ignored);
            _at = run < 0 ? _text.Length : _at + run;
            if (_at >= _text.Length || _text[_at] != '#') return;
            var end = _text[_at..].IndexOfAny(LineEnds);
            _at = end < 0 ? _text.Length : _at + end;
        }
    }

    private static int RunLength(ReadOnlySpan<char> rest) => rest.IndexOfAnyExcept(NameOrNumber) is var end and >= 0 ? end : rest.Length;

    private readonly int StringLength()
    {
        var isBlock = _text[_at..].StartsWith("\"\"\"");
        var quotes = isBlock ? 3 : 1;
        var i = _at + quotes;
        while (i < _text.Length)
        {
            var stop = _text[i..].IndexOfAny(isBlock ? BlockStops : StringStops);
            if (stop < 0) break;
            i += stop;
            if (isBlock ? _text[i..].StartsWith("\"\"\"") : _text[i] == '"') return i + quotes - _at;
            if (!isBlock && _text[i] is '\r' or '\n') return i - _at;
            i += isBlock && _text[i..].StartsWith("\\\"\"\"") ? 4 : isBlock ? 1 : Math.Min(_text[i] == '\\' ? 2 : 1, _text.Length - i);
        }

        return _text.Length - _at;
    }
}
