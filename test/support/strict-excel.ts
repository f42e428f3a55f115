process.env['EXCEL_HOST'] = 'strict';
