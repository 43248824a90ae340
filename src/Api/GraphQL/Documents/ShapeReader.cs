namespace FoodSaaS.Api.GraphQL;

/// <summary>
/// Reads the shape of a document from its tokens alone, before a parser builds a tree: no recursion, and it stops at the first limit that is broken.
/// Where brackets do not match the shape may be wrong; the parser refuses such a text anyway.
/// </summary>
internal ref struct ShapeReader(ReadOnlySpan<char> text, DocumentLimits limits)
{
    private readonly Stack<Frame> _frames = new();
    private TokenScanner _tokens = new(text);
    private DefinitionShape? _current;
    private Awaited _awaited;
    private int _count;
    private int _fields;
    private int _aliases;
    private int _directives;
    private int _variables;
    private int _depth;
    private int _deepest;
    private int _valueDepth;

    private enum Frame : byte
    {
        Selections,
        Arguments,
        List,
        Object,
    }

    /// <summary>What the next name stands for, where it is no field.</summary>
    private enum Awaited : byte
    {
        Nothing,
        FragmentName,
        SpreadName,
        Field,
        Ignored,
    }

    public List<DefinitionShape> Definitions { get; } = [];

    /// <summary>Reads on to the end, or to the first limit that is broken.</summary>
    public LimitExceeded? Read()
    {
        while (_tokens.Next())
        {
            if (++_count > limits.Tokens) return new LimitExceeded("tokens", limits.Tokens);
            if (_current is null) _current = new DefinitionShape();
            if (_tokens.Kind == TokenKind.Name) Name();
            else if (_tokens.Kind == TokenKind.Spread) _awaited = _frames.Count > 0 && _frames.Peek() == Frame.Selections ? Awaited.SpreadName : Awaited.Nothing;
            else if (_tokens.Kind == TokenKind.Punctuator) Punctuator(_tokens.First);
            if (Broken() is { } broken) return broken;
        }

        if (_current is not null) Close();
        return null;
    }

    private readonly LimitExceeded? Broken() =>
        _depth > limits.Depth ? new("levels of depth", limits.Depth)
        : _valueDepth > limits.ValueDepth ? new("levels in a value", limits.ValueDepth)
        : _fields > limits.Fields ? new("fields", limits.Fields)
        : _aliases > limits.Aliases ? new("aliases", limits.Aliases)
        : _directives > limits.Directives ? new("directives", limits.Directives)
        : _variables > limits.Variables ? new("variables", limits.Variables)
        : Definitions.Count + (_current is null ? 0 : 1) > limits.Definitions ? new("operations and fragments", limits.Definitions)
        : null;

    private void Name()
    {
        var awaited = _awaited;
        _awaited = Awaited.Nothing;
        if (_frames.Count == 0)
        {
            if (awaited == Awaited.FragmentName) _current!.FragmentName = _tokens.Token.ToString();
            else if (awaited == Awaited.Nothing && _tokens.Token is "fragment" && _current!.FragmentName is null) _awaited = Awaited.FragmentName;
        }
        else if (_frames.Peek() == Frame.Selections)
        {
            if (awaited == Awaited.Nothing) _fields++;
            else if (awaited == Awaited.SpreadName && _tokens.Token is "on") _awaited = Awaited.Ignored;
            else if (awaited == Awaited.SpreadName) _current!.Spreads.Add((_tokens.Token.ToString(), _depth));
        }
    }

    private void Punctuator(char sign)
    {
        var inside = _frames.Count > 0 ? _frames.Peek() : (Frame?)null;
        _awaited = Awaited.Nothing;
        switch (sign)
        {
            case '@':
                _directives++;
                _awaited = Awaited.Ignored;
                break;
            case ':' when inside == Frame.Selections:
                _aliases++;
                _awaited = Awaited.Field;
                break;
            case '$' when inside == Frame.Arguments && _frames.Count == 1:
                _variables++;
                break;
            case '{' when inside is null or Frame.Selections:
                Open(Frame.Selections);
                break;
            case '{':
                Open(Frame.Object);
                break;
            case '(':
                Open(Frame.Arguments);
                break;
            case '[':
                Open(Frame.List);
                break;
            case '}' or ')' or ']' when inside is not null:
                Leave();
                break;
        }
    }

    private void Open(Frame frame)
    {
        _frames.Push(frame);
        if (frame == Frame.Selections) _deepest = Math.Max(_deepest, ++_depth);
        else if (frame != Frame.Arguments || _valueDepth > 0) _valueDepth++;
    }

    private void Leave()
    {
        var left = _frames.Pop();
        if (left == Frame.Selections)
        {
            _depth--;
            if (_frames.Count == 0) Close();
        }
        else if (left != Frame.Arguments || _valueDepth > 0)
        {
            _valueDepth--;
        }
    }

    private void Close()
    {
        _current!.Own = new DocumentCounts(_fields, _aliases, _directives, _deepest);
        Definitions.Add(_current);
        _current = null;
        _fields = _aliases = _directives = _depth = _deepest = _valueDepth = 0;
    }
}
