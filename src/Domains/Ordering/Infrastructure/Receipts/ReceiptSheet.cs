using System.Text;
using FoodSaaS.Ordering.Application.Receipts;
using PdfSharp;
using PdfSharp.Drawing;
using PdfSharp.Pdf;

namespace FoodSaaS.Ordering.Infrastructure.Receipts;

/// <summary>Sheets of A4 that are written from the top, row by row. What does not fit beside an amount goes on below it.</summary>
internal sealed class ReceiptSheet : IDisposable
{
    private const double Margin = 56;
    private const double Indent = 14;
    private const double Between = 12;
    private const double Leading = 1.45;

    /// <summary>Where scripts without spaces begin: their lines may break anywhere.</summary>
    private const char FirstWide = '\u2E80';

    private readonly PdfDocument _document = new();
    private readonly ReceiptFonts _fonts = ReceiptFonts.Use();
    private XGraphics _page;
    private double _top;

    public ReceiptSheet(Receipt receipt)
    {
        (_document.Info.Title, _document.Info.Author, _document.Info.Creator, _document.Language) = (receipt.Title, receipt.Author, "FoodSaaS", receipt.Language);
        _page = Turn();
    }

    private double Width => _page.PageSize.Width - (2 * Margin);

    public void Write(ReceiptRow row)
    {
        var (size, isBold, above) = LookOf(row.Style);
        _top += above;
        if (row.Style == ReceiptStyle.Rule)
        {
            _page.DrawLine(XPens.Gray, Margin, _top, Margin + Width, _top);
            return;
        }

        var left = row.Style == ReceiptStyle.Detail ? Margin + Indent : Margin;
        var amount = row.Right.Length == 0 ? 0 : WidthOf(row.Right, size, isBold);
        var (first, room) = (true, Margin + Width - left - (amount > 0 ? amount + Between : 0));
        foreach (var line in Break(row.Left, room, size, isBold))
        {
            Advance(size * Leading);
            Draw(line, left, size, isBold);
            if (first && amount > 0) Draw(row.Right, Margin + Width - amount, size, isBold);
            first = false;
        }
    }

    public byte[] Finish()
    {
        using var stream = new MemoryStream();
        _page.Dispose();
        _document.Save(stream, closeStream: false);
        return stream.ToArray();
    }

    public void Dispose()
    {
        _page.Dispose();
        _document.Dispose();
    }

    private static (double Size, bool IsBold, double Above) LookOf(ReceiptStyle style) => style switch
    {
        ReceiptStyle.Title => (18, true, 0),
        ReceiptStyle.Heading => (14, true, 14),
        ReceiptStyle.Strong => (11, true, 2),
        ReceiptStyle.Detail => (9, false, 0),
        ReceiptStyle.Rule => (0, false, 10),
        _ => (10, false, 2),
    };

    private XGraphics Turn()
    {
        var page = _document.AddPage();
        page.Size = PageSize.A4;
        _top = Margin;
        return XGraphics.FromPdfPage(page);
    }

    private void Advance(double height)
    {
        if (_top + height > _page.PageSize.Height - Margin)
        {
            _page.Dispose();
            _page = Turn();
        }

        _top += height;
    }

    private void Draw(string text, double x, double size, bool isBold)
    {
        foreach (var (part, font) in _fonts.Split(text, size, isBold))
        {
            _page.DrawString(part, font, XBrushes.Black, x, _top);
            x += _page.MeasureString(part, font).Width;
        }
    }

    private double WidthOf(string text, double size, bool isBold) => _fonts.Split(text, size, isBold).Sum(p => _page.MeasureString(p.Text, p.Font).Width);

    private List<string> Break(string text, double room, double size, bool isBold)
    {
        var lines = new List<string>();
        var line = "";
        foreach (var piece in Pieces(text))
        {
            if (WidthOf(line + piece.TrimEnd(), size, isBold) <= room)
            {
                line += piece;
                continue;
            }

            if (line.Length > 0) lines.Add(line.TrimEnd());
            line = piece;
            // A word that is wider than the sheet is cut.
            while (line.Length > 1 && WidthOf(line, size, isBold) > room)
            {
                var fits = Fitting(line, room, size, isBold);
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0 || lines.Count == 0) lines.Add(line.TrimEnd());
        return lines;
    }

    private int Fitting(string line, double room, double size, bool isBold)
    {
        var fits = 0;
        foreach (var rune in line.EnumerateRunes())
        {
            if (fits > 0 && WidthOf(line[..(fits + rune.Utf16SequenceLength)], size, isBold) > room) break;
            fits += rune.Utf16SequenceLength;
        }

        return fits;
    }

    /// <summary>What a line may end after.</summary>
    private static IEnumerable<string> Pieces(string text)
    {
        var piece = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            piece.Append(rune.ToString());
            if (rune.Value != ' ' && rune.Value < FirstWide) continue;
            yield return piece.ToString();
            piece.Clear();
        }

        if (piece.Length > 0) yield return piece.ToString();
    }
}
