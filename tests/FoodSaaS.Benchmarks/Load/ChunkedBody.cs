namespace FoodSaaS.Benchmarks.Load;

/// <summary>Walks over a body in chunked transfer coding, in whatever pieces it arrives.</summary>
internal sealed class ChunkedBody
{
    private Part _part = Part.Size;
    private long _chunk;

    private enum Part
    {
        Size,
        Data,
        DataEnd,
        Trailer,
    }

    /// <summary>Bytes of the body so far, without the coding.</summary>
    public long Length { get; private set; }

    /// <summary>True when the piece ends the body.</summary>
    public bool Feed(ReadOnlySpan<byte> piece)
    {
        while (piece.Length > 0)
        {
            if (_part == Part.Data)
            {
                var taken = (int)Math.Min(_chunk, piece.Length);
                piece = piece[taken..];
                _chunk -= taken;
                if (_chunk == 0) _part = Part.DataEnd;
                continue;
            }

            if (Step(piece[0])) return true;
            piece = piece[1..];
        }

        return false;
    }

    private bool Step(byte next)
    {
        if (next != '\n')
        {
            if (_part == Part.Size && char.IsAsciiHexDigit((char)next)) _chunk = (_chunk * 16) + Convert.ToInt32(((char)next).ToString(), 16);
            return false;
        }

        if (_part == Part.Trailer) return true;
        if (_part == Part.Size)
        {
            Length += _chunk;
            _part = _chunk == 0 ? Part.Trailer : Part.Data;
        }
        else
        {
            _part = Part.Size;
        }

        return false;
    }
}
